// The rows of one list: kept by article, so that a row that moves is seen moving and stays in focus.

import { shortNumber, spoken, texts } from "./page-texts.js";

const rowTemplate = document.querySelector("template[data-row]");
const skeleton = document.querySelector("template[data-skeleton]");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const MOVE = { duration: 450, easing: "cubic-bezier(.2,.8,.2,1)" };

/** Only the web and the site itself: a link out of metadata must not run anything. */
function safeLink(url) {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url, location.origin);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

function count(row, name, number) {
  const element = row.querySelector(`.${name}`);
  element.lastElementChild.textContent = shortNumber(number);
  element.title = spoken(number, texts[name]);
  element.setAttribute("aria-label", element.title);
  element.setAttribute("role", "img");
}

function fill(row, entry) {
  row.querySelector(".rank").textContent = entry.rank;
  row.querySelector(".label").textContent = entry.category ?? "";
  row.querySelector(".label").hidden = !entry.category;
  count(row, "comments", entry.comments);
  count(row, "views", entry.views);
  const heading = row.querySelector("h3");
  const title = entry.title ?? entry.articleId;
  const href = safeLink(entry.url);
  if (heading.textContent !== title || heading.dataset.href !== String(href)) {
    const text = document.createElement(href ? "a" : "span");
    text.textContent = title;
    if (href) text.href = href;
    heading.replaceChildren(text);
    heading.dataset.href = String(href);
  }
  row.querySelector(".excerpt").textContent = entry.excerpt ?? "";
  row.querySelector(".excerpt").hidden = !entry.excerpt;
}

export class Rows {
  #list;
  #rows = new Map();

  constructor(list) {
    this.#list = list;
  }

  /** Grey bars where rows will be. */
  wait(howMany) {
    this.#rows.clear();
    this.#list.setAttribute("aria-busy", "true");
    this.#list.replaceChildren(...Array.from({ length: howMany }, () => skeleton.content.cloneNode(true)));
  }

  show(entries) {
    this.#list.removeAttribute("aria-busy");
    const before = new Map([...this.#rows].map(([id, row]) => [id, row.offsetTop]));
    const rows = new Map();
    for (const entry of entries) {
      const row = this.#rows.get(entry.articleId) ?? rowTemplate.content.cloneNode(true).firstElementChild;
      fill(row, entry);
      rows.set(entry.articleId, row);
    }
    this.#rows = rows;
    const wanted = [...rows.values()];
    if (wanted.length !== this.#list.children.length || wanted.some((row, i) => row !== this.#list.children[i])) {
      this.#list.replaceChildren(...wanted);
      if (!still.matches) this.#glide(before);
    }
  }

  #glide(before) {
    for (const [id, row] of this.#rows) {
      const from = before.get(id);
      if (from !== undefined && from !== row.offsetTop) {
        row.animate([{ transform: `translateY(${from - row.offsetTop}px)` }, { transform: "none" }], MOVE);
      } else if (from === undefined && before.size > 0) {
        row.animate([{ opacity: 0 }, { opacity: 1 }], MOVE);
      }
    }
  }
}
