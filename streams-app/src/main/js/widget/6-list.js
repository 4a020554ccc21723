// A list in its frame: what it shows while it waits, while it is fed, and while nobody answers.

const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

const VISIBILITY = "visibilitychange";

/** How long a row says that it moved. */
const MARKED = 6e4;

/** Shows the list that the element's attributes ask for; answers what ends that. */
function listIn(element) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const settings = settingsOf(element);
  const lang = settings._lang;
  const words = WORDS[lang];
  const name = words[settings._list] ?? settings._list;
  root.replaceChildren();
  root.adoptedStyleSheets = [sheet];
  const [box] = parts(root, "list.section");
  const [slot, list, note, more] = parts(box, "slot.slot rows.ol note.p more.a");
  const [heading] = parts(slot, "heading.h2");
  let answer = recall(settings._polled);

  function show(isFirst) {
    const old = [...list.children];
    const focused = root.activeElement;
    const rows = answer.data.map((entry, index) => {
      // not the entry's rank, which counts those that are excluded
      const place = index + 1;
      const row = old.find((each) => each._id === entry.articleId) ?? newRow(lang);
      const rise = row._place - place;
      if (!isFirst && rise !== 0) {
        row._rise = rise;
        row._until = Date.now() + MARKED;
      }
      row._id = entry.articleId;
      row._place = place;
      row._fill(entry, place, row._until > Date.now() ? row._rise : 0);
      return row;
    });
    if (!old[rows.length] && rows.every((row, i) => row === old[i])) return;
    list.replaceChildren(...rows);
    focused?.focus({ preventScroll: true });
  }

  /** A new answer, or none where nobody answered. */
  function take(newer) {
    const isFirst = !answer;
    answer = newer ?? answer;
    box.ariaBusy = !answer;
    if (answer) show(isFirst);
    else list.replaceChildren();
    if (isFirst) keep();
    const text = answer?.data[0] ? "" : words._none;
    const isOld = answer && (!newer || answer.meta.stale);
    say(note, isOld ? words._updated + ago(lang, answer.meta.generatedAt) : text);
  }

  function keep() {
    if (answer) remember(settings._polled, answer);
  }

  const [start, stop] = feedOf(settings, take, ({ detail, allowed }) => console.error(detail, allowed, element));

  function turn() {
    if (!doc.hidden) return start();
    stop();
    keep();
  }

  slot.name = "heading";
  heading.textContent = box.ariaLabel = name;
  box.lang = lang;
  box.ariaBusy = !answer;
  // lists without bullets are none to Safari's screen reader
  list.role = "list";
  note.role = "status";
  more.href = settings._more;
  say(more, settings._more && words._all);
  more.ariaLabel = `${words._all}: ${name}`;
  if (answer) show(true);
  else parts(list, "skeleton.li ".repeat(settings._limit).trim());
  doc.addEventListener(VISIBILITY, turn);
  turn();

  return () => {
    doc.removeEventListener(VISIBILITY, turn);
    stop();
    keep();
  };
}
