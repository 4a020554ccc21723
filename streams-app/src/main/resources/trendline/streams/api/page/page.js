// The page: two lists side by side, or one of them whole; the lists show and renew themselves.

import { language, texts, translate } from "./page-texts.js";

const EVERY = 10_000;
const BESIDE = 5;
const LARGEST = 100;
const FIRST_WINDOWS = { trending: "1h", discussed: "24h" };

const $ = (selector) => document.querySelector(selector);
const select = $("[data-category]");
const panels = new Map(Object.entries(FIRST_WINDOWS).map(([list, window]) => [list, panel(list, window)]));
let known = null;
let timer = 0;

document.documentElement.lang = language;
document.title = `${texts.heading} · Trendline`;
translate(document);
for (const link of document.querySelectorAll(".languages a")) {
  if (link.lang === language) link.setAttribute("aria-current", "true");
}
$(".languages").setAttribute("aria-label", texts.language);
$("[data-keep-language]").href = `?lang=${language}`;
$("[data-panels]").replaceChildren(...panels.values());
for (const element of panels.values()) unlink(element.querySelector("trendline-list"));
offerCategories([]);
select.addEventListener("change", arrange);
addEventListener("hashchange", arrange);
document.addEventListener("visibilitychange", describe);
arrange();
describe();

/** One list with its window switch. */
function panel(list, window) {
  const element = $("template").content.cloneNode(true).firstElementChild;
  const shown = element.querySelector("trendline-list");
  element.classList.add(list);
  element.querySelector(".windows").setAttribute("aria-label", texts.window);
  for (const [name, value] of Object.entries({ list, window, lang: language })) shown.setAttribute(name, value);
  return element;
}

/** Links without a host belong to the site, which is elsewhere: here they would lead nowhere. */
function unlink({ shadowRoot }) {
  new MutationObserver(() => {
    for (const link of shadowRoot.querySelectorAll("[part=link][href]")) {
      if (link.origin === location.origin) link.removeAttribute("href");
    }
  }).observe(shadowRoot, { subtree: true, childList: true, attributeFilter: ["href"] });
}

/** Tells the lists what is chosen. */
function arrange() {
  const chosen = location.hash.slice(1);
  const whole = panels.has(chosen);
  for (const [list, element] of panels) {
    const shown = element.querySelector("trendline-list");
    element.hidden = whole && chosen !== list;
    set(shown, "limit", String(whole ? LARGEST : BESIDE));
    set(shown, "category", select.value);
    set(shown, "more-href", whole ? "" : `?lang=${language}#${list}`);
  }
  $("[data-panels]").classList.toggle("whole", whole);
  $("[data-back]").hidden = !whole;
}

/** Each change starts a list anew. */
function set(element, name, value) {
  if ((element.getAttribute(name) ?? "") === value) return;
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** Windows and categories, as they come to be. */
async function describe() {
  clearTimeout(timer);
  if (document.hidden) return;
  try {
    const response = await fetch("/v1/lists", { cache: "no-cache", signal: AbortSignal.timeout(EVERY) });
    if (response.ok) offer((await response.json()).data);
  } catch {
    // the lists themselves say that nobody answers
  }
  clearTimeout(timer);
  timer = setTimeout(describe, known ? EVERY : EVERY / 10);
}

function offer(lists) {
  if (known === JSON.stringify(lists)) return;
  known = JSON.stringify(lists);
  for (const { name, windows } of lists) if (panels.has(name)) offerWindows(panels.get(name), windows);
  const scopes = lists.flatMap((list) => list.scopes.filter((scope) => scope !== "all"));
  offerCategories([...new Set(scopes.map((scope) => scope.slice("category:".length)))]);
}

function offerWindows(element, windows) {
  const shown = element.querySelector("trendline-list");
  if (!windows.includes(shown.getAttribute("window"))) set(shown, "window", windows[0]);
  const buttons = windows.map((window) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = texts.windows[window] ?? window;
    button.setAttribute("aria-pressed", String(window === shown.getAttribute("window")));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      set(shown, "window", window);
    });
    return button;
  });
  element.querySelector(".windows").replaceChildren(...(windows.length > 1 ? buttons : []));
}

function offerCategories(names) {
  const kept = select.value;
  const sorted = names.sort(new Intl.Collator(language).compare);
  select.replaceChildren(new Option(texts.everything, ""), ...sorted.map((name) => new Option(name, name)));
  select.value = sorted.includes(kept) ? kept : "";
}
