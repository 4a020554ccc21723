// Every word of the page, in both languages.

const TEXTS = {
  en: {
    heading: "What readers care about",
    intro: "Counted from the site's own views and comments, renewed every second.",
    category: "Category",
    everything: "All categories",
    language: "Language",
    all: "See all",
    back: "← Both lists",
    footer: "Trendline: the lists of this site, as its pages show them.",
    lists: { trending: "Trending now", discussed: "Most discussed", popular: "Most read" },
    windows: { "1h": "Hour", "24h": "Day", "7d": "Week" },
    window: "Window",
    live: "Live",
    waiting: "Loading…",
    away: "No answer",
    stale: "Out of date",
    startingNotice: "Just started: the lists are being read. This takes a few seconds.",
    awayNotice: "No answer from Trendline. Shown is what was last known; trying again.",
    staleNotice: "These lists are old: nobody has renewed them since ",
    empty: "Nothing here yet. As soon as somebody reads or comments, it shows.",
    views: { one: "view", other: "views" },
    comments: { one: "comment", other: "comments" },
  },
  ru: {
    heading: "Что сейчас читают",
    intro: "Посчитано по просмотрам и комментариям сайта, обновляется каждую секунду.",
    category: "Рубрика",
    everything: "Все рубрики",
    language: "Язык",
    all: "Смотреть все",
    back: "← Оба списка",
    footer: "Trendline: списки этого сайта, какими их видят читатели.",
    lists: { trending: "Сейчас в тренде", discussed: "Обсуждаемое", popular: "Популярное" },
    windows: { "1h": "Час", "24h": "Сутки", "7d": "Неделя" },
    window: "За какое время",
    live: "Обновляется",
    waiting: "Загрузка…",
    away: "Нет ответа",
    stale: "Устарело",
    startingNotice: "Только что запущено: списки ещё читаются. Это займёт несколько секунд.",
    awayNotice: "Trendline не отвечает. Показано последнее известное; пробуем снова.",
    staleNotice: "Списки устарели: никто не обновлял их с ",
    empty: "Пока тихо. Как только кто-нибудь прочтёт или напишет, это появится здесь.",
    views: { one: "просмотр", few: "просмотра", many: "просмотров", other: "просмотра" },
    comments: { one: "комментарий", few: "комментария", many: "комментариев", other: "комментария" },
  },
};

const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;

export const language = asked.toLowerCase().startsWith("ru") ? "ru" : "en";
export const texts = TEXTS[language];

const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(language);
const plural = new Intl.PluralRules(language);
const clock = new Intl.DateTimeFormat(language, { timeStyle: "short" });

/** Whole where there is room for it. */
export const shortNumber = (number) => (number < 10_000 ? whole : short).format(number);
export const spoken = (number, nouns) => `${whole.format(number)} ${nouns[plural.select(number)] ?? nouns.other}`;
export const timeOfDay = (instant) => clock.format(new Date(instant));

/** Puts the words where the markup names them. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
}
