// The page: two lists side by side, or one of them whole, asked for again every two seconds.

import { Panel, ask } from "./page-panel.js";
import { language, texts, timeOfDay, translate } from "./page-texts.js";

const EVERY = 2000;
const FIRST_WINDOWS = { trending: "1h", discussed: "24h" };

const $ = (selector) => document.querySelector(selector);
const select = $("[data-category]");
const panels = new Map(
  Object.entries(FIRST_WINDOWS).map(([list, window]) => [list, new Panel(list, window, () => refresh())]),
);
let timer = 0;
let categories = null;

document.documentElement.lang = language;
document.title = `${texts.heading} · Trendline`;
translate(document);
for (const link of document.querySelectorAll(".languages a")) {
  if (link.lang === language) link.setAttribute("aria-current", "true");
}
$(".languages").setAttribute("aria-label", texts.language);
$("[data-keep-language]").href = `?lang=${language}`;
$("[data-panels]").replaceChildren(...[...panels.values()].map((panel) => panel.element));
say("waiting");
offerCategories([]);

select.addEventListener("change", startOver);
addEventListener("hashchange", () => {
  arrange();
  startOver();
});
document.addEventListener("visibilitychange", () => refresh());
arrange();
refresh();

/** The list that is shown whole, if one is. */
function chosen() {
  const list = location.hash.slice(1);
  return panels.has(list) ? list : null;
}

function arrange() {
  const only = chosen();
  for (const [list, panel] of panels) panel.element.hidden = only !== null && only !== list;
  $("[data-panels]").classList.toggle("whole", only !== null);
  $("[data-back]").hidden = only === null;
}

function startOver() {
  for (const panel of panels.values()) panel.forget();
  refresh();
}

async function refresh() {
  clearTimeout(timer);
  if (document.hidden) return;
  try {
    await describe();
    const shown = [...panels].filter(([list]) => chosen() === null || chosen() === list);
    const metas = await Promise.all(shown.map(([, panel]) => panel.refresh(select.value, chosen() !== null)));
    tell(metas.filter((meta) => meta !== null));
  } catch (trouble) {
    const starting = trouble.status === 503;
    say(starting ? "waiting" : "away");
    notice(starting ? texts.startingNotice : texts.awayNotice);
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, EVERY);
}

/** Windows and categories, as they come to be. */
async function describe() {
  const { status, body } = await ask("/v1/lists");
  if (status !== 200) throw Object.assign(new Error(`status ${status}`), { status });
  for (const { name, windows } of body.data) {
    panels.get(name)?.offer(windows);
  }
  const names = body.data.flatMap((list) => list.scopes.filter((scope) => scope !== "all"));
  offerCategories([...new Set(names.map((scope) => scope.slice("category:".length)))]);
}

function offerCategories(names) {
  const sorted = names.sort(new Intl.Collator(language).compare);
  if (categories === sorted.join("\n")) return;
  categories = sorted.join("\n");
  const kept = select.value;
  select.replaceChildren(new Option(texts.everything, ""), ...sorted.map((name) => new Option(name, name)));
  select.value = sorted.includes(kept) ? kept : "";
}

function tell(metas) {
  const old = metas.filter((meta) => meta.stale).map((meta) => meta.generatedAt);
  say(old.length ? "stale" : "live");
  notice(old.length ? texts.staleNotice + timeOfDay(old.sort()[0]) : "");
}

function say(state) {
  document.body.dataset.state = state;
  const status = $("[data-status]");
  if (status.textContent !== texts[state]) status.textContent = texts[state];
}

function notice(text) {
  const element = $("[data-notice]");
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === "";
}
