// Counters beside articles, as the read API knows them, asked for every two seconds while the page is seen.

const EVERY = 2000;
const lang = document.documentElement.lang;
const api = document.body.dataset.api;
const NOUNS = {
  en: { views: { one: "view", other: "views" }, comments: { one: "comment", other: "comments" } },
  ru: {
    views: { one: "просмотр", few: "просмотра", many: "просмотров", other: "просмотра" },
    comments: { one: "комментарий", few: "комментария", many: "комментариев", other: "комментария" },
  },
}[lang];
const plural = new Intl.PluralRules(lang);
const number = new Intl.NumberFormat(lang);
const ago = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
const places = [...document.querySelectorAll("[data-article]")];
const ids = [...new Set(places.map((place) => place.dataset.article))];
let timer = 0;

function put(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function show(totals) {
  for (const place of places) {
    const its = totals.find((each) => each.articleId === place.dataset.article);
    for (const element of its ? place.querySelectorAll("[data-count]") : []) {
      const count = its[element.dataset.count];
      const noun = NOUNS[element.dataset.count];
      put(element.querySelector(".value"), number.format(count));
      put(element.querySelector(".noun"), noun[plural.select(count)] ?? noun.other);
    }
  }
  const others = document.querySelector("[data-others]");
  if (others) others.hidden = totals[0].comments <= document.querySelectorAll(".written > li").length;
}

async function refresh() {
  clearTimeout(timer);
  if (document.hidden || ids.length === 0) return;
  try {
    const address = `${api}/v1/articles/totals?ids=${ids.map(encodeURIComponent).join()}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    if (response.ok) show((await response.json()).data);
  } catch {
    // the numbers that were shown last stay
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, EVERY);
}

for (const element of document.querySelectorAll("time[data-ago]")) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(element.dateTime)) / 60_000));
  element.textContent = minutes < 60 ? ago.format(-minutes, "minute") : ago.format(-Math.floor(minutes / 60), "hour");
}
document.addEventListener("visibilitychange", refresh);
refresh();
