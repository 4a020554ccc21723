// One row of a list, filled with text as text only.

/** New elements, told as name.tag, spans without; by its name as a part a site styles it. */
const parts = (parent, names) =>
  names.split(" ").map((each) => {
    const [name, tag = "span"] = each.split(".");
    const element = doc.createElement(tag);
    element.className = element.part = name;
    parent.append(element);
    return element;
  });

/** Sets a text where it changed, and hides the element where there is none. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
}

/** What is drawn as a sign is read aloud in words, and shown in full to a pointer. */
function sign(element, text, spoken) {
  say(element, text);
  element.role = "img";
  element.ariaLabel = element.title = spoken;
}

/** A row that is still empty, and what fills it. */
function newRow(lang) {
  const words = WORDS[lang];
  const [row] = parts(new DocumentFragment(), "row.li");
  const [rank, category, move, time, comments, views, title, excerpt] = parts(
    row,
    "rank category move time comments views title.h3 excerpt.p",
  );
  const [link] = parts(title, "link.a");
  /** Shows an entry; rise is by how many places it rose, and no number where it is new. */
  row._fill = (entry, place, rise) => {
    const places = Math.abs(rise);
    const href = entry.url && webLink(entry.url);
    say(rank, "" + place);
    say(category, entry.category);
    say(time, entry.publishedAt && ago(lang, entry.publishedAt));
    say(link, entry.title ?? entry.articleId);
    say(excerpt, entry.excerpt);
    for (const element of [comments, views]) {
      const number = entry[element.className];
      sign(element, short(lang, number), counted(lang, number, words[element.className]));
    }
    if (rise > 0) sign(move, "↑" + places, words._up + places);
    else if (rise < 0) sign(move, "↓" + places, words._down + places);
    else sign(move, rise === 0 ? "" : words._new, words._new);
    if (href) link.href = href;
    else link.removeAttribute("href");
  };
  return row;
}
