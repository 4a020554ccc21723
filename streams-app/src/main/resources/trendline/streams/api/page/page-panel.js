// One list with its window switch: asks, shows, and tells how the asking went.

import { Rows } from "./page-rows.js";
import { texts, translate } from "./page-texts.js";

const template = document.querySelector("template[data-panel]");
const BESIDE = 5;
const LARGEST = 100;
const PATIENCE = 10_000;

export class Panel {
  element = template.content.cloneNode(true).firstElementChild;
  #list;
  #rows;
  #window;
  #etag = "";
  #asked = 0;
  #offered = "";

  /**
   * @param list the list's name
   * @param window the one shown first, where the list has it
   * @param onChange called when the reader has chosen another window
   */
  constructor(list, window, onChange) {
    this.#list = list;
    this.#window = window;
    this.onChange = onChange;
    this.#rows = new Rows(this.element.querySelector(".rows"));
    this.element.classList.add(list);
    this.element.querySelector("h2 use").setAttribute("href", `#icon-${list}`);
    this.element.querySelector("[data-title]").textContent = texts.lists[list];
    this.element.querySelector(".windows").setAttribute("aria-label", texts.window);
    this.element.querySelector(".empty").textContent = texts.empty;
    this.element.querySelector(".all").href = `#${list}`;
    translate(this.element);
    this.#rows.wait(BESIDE);
  }

  /** Draws the switch; a list with one window needs none. */
  offer(windows) {
    if (this.#offered === windows.join()) return;
    this.#offered = windows.join();
    if (!windows.includes(this.#window)) this.#window = windows[0];
    const choices = windows.length > 1 ? windows : [];
    this.element.querySelector(".windows").replaceChildren(...choices.map((window) => this.#choice(window)));
  }

  #choice(window) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = texts.windows[window] ?? window;
    button.setAttribute("aria-pressed", String(window === this.#window));
    button.addEventListener("click", () => {
      for (const other of button.parentElement.children) {
        other.setAttribute("aria-pressed", String(other === button));
      }
      this.#window = window;
      this.forget();
      this.onChange();
    });
    return button;
  }

  /** Starts over, because something else is asked for. */
  forget() {
    this.#etag = "";
    this.#asked++;
    this.element.querySelector(".empty").hidden = true;
    this.#rows.wait(BESIDE);
  }

  /** Asks once; answers what is known of the list, or throws where nobody answers. */
  async refresh(category, whole) {
    const turn = ++this.#asked;
    const query = new URLSearchParams({ window: this.#window, limit: String(whole ? LARGEST : BESIDE) });
    if (category) query.set("category", category);
    let { status, etag, body } = await ask(`/v1/lists/${this.#list}?${query}`);
    if (turn !== this.#asked) return null;
    if (status === 404) body = { data: [], meta: null, links: {} };
    else if (status !== 200) throw Object.assign(new Error(`status ${status}`), { status });
    if (etag && etag === this.#etag) return body.meta;
    let entries = body.data;
    for (let next = body.links.next; whole && next; ) {
      const further = await ask(next);
      if (further.status !== 200) break;
      entries = entries.concat(further.body.data);
      next = further.body.links.next;
    }
    if (turn !== this.#asked) return null;
    this.#etag = etag;
    this.#rows.show(entries);
    this.element.querySelector(".empty").hidden = entries.length > 0;
    this.element.querySelector(".all").hidden = entries.length === 0;
    return body.meta;
  }
}

/** The browser sends the ETag that it has, and takes its own copy where nothing changed. */
export async function ask(address) {
  const response = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
  return { status: response.status, etag: response.headers.get("ETag"), body: await response.json() };
}
