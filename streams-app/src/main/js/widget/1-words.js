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
    // a stem, and what follows it for one, few, many and other
    views: ["view", "", , , "s"],
    comments: ["comment", "", , , "s"],
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

const FORMS = [, "one", "few", "many", "other"];

function counted(lang, number, noun) {
  const form = FORMS.indexOf(new Intl.PluralRules(lang).select(number));
  return number.toLocaleString(lang) + " " + noun[0] + noun[form];
}

/** Whole where there is room for it. */
const short = (lang, number) => number.toLocaleString(lang, number < 1e4 ? {} : { notation: "compact" });

/** "3 hours ago"; a reader's clock may be behind ours, and nothing is from the future. */
function ago(lang, instant) {
  const minutes = Math.max(0, (new Date() - new Date(instant)) / 6e4);
  const [unit, size] = minutes < 60 ? ["minute", 1] : minutes < 1440 ? ["hour", 60] : ["day", 1440];
  return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(-Math.floor(minutes / size), unit);
}
