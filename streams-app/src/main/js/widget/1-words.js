// Every word that the element shows or says aloud, in both languages. Names that begin with _ are
// shortened when this is minified.

const doc = document;

const WORDS = {
  en: {
    trending: "Trending now",
    discussed: "Most discussed",
    popular: "Most read",
    _all: "See all",
    _new: "new",
    _up: "up ",
    _down: "down ",
    _none: "No list yet",
    _updated: "Updated ",
    // a stem, and what follows it for one, few, and any other number
    views: ["view", "", , "s"],
    comments: ["comment", "", , "s"],
  },
  ru: {
    trending: "Сейчас в тренде",
    discussed: "Обсуждаемое",
    popular: "Популярное",
    _all: "Смотреть все",
    _new: "новое",
    _up: "выше на ",
    _down: "ниже на ",
    _none: "Списка пока нет",
    _updated: "Обновлено ",
    views: ["просмотр", "", "а", "ов"],
    comments: ["комментари", "й", "я", "ев"],
  },
};

/** "3 comments"; whole numbers are one, few or many in Russian, one or other in English. */
const counted = (lang, number, noun) =>
  number.toLocaleString(lang) + " " + noun[0] + noun[{ one: 1, few: 2 }[new Intl.PluralRules(lang).select(number)] ?? 3];

/** Whole where there is room for it. */
const short = (lang, number) => number.toLocaleString(lang, number < 1e4 ? {} : { notation: "compact" });

/** "3 hours ago"; a reader's clock may be behind ours, and nothing is from the future. */
function ago(lang, instant) {
  const minutes = Math.max(0, (new Date() - new Date(instant)) / 6e4);
  const [unit, size] = minutes < 60 ? ["minute", 1] : minutes < 1440 ? ["hour", 60] : ["day", 1440];
  return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(-Math.floor(minutes / size), unit);
}
