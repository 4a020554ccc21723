// Every word of the page beside its lists, in both languages.

const TEXTS = {
  en: {
    heading: "What readers care about",
    intro: "Counted from the site’s own views and comments, renewed every second.",
    category: "Category",
    everything: "All categories",
    language: "Language",
    back: "← Both lists",
    footer: "Trendline: the lists of this site, as its pages show them.",
    windows: { "1h": "Hour", "24h": "Day", "7d": "Week" },
    window: "Window",
  },
  ru: {
    heading: "Что сейчас читают",
    intro: "Посчитано по просмотрам и комментариям сайта, обновляется каждую секунду.",
    category: "Рубрика",
    everything: "Все рубрики",
    language: "Язык",
    back: "← Оба списка",
    footer: "Trendline: списки этого сайта, какими их видят читатели.",
    windows: { "1h": "Час", "24h": "Сутки", "7d": "Неделя" },
    window: "За какое время",
  },
};

const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;

export const language = asked.toLowerCase().startsWith("ru") ? "ru" : "en";
export const texts = TEXTS[language];

/** Puts the words where the markup names them. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
}
