// What the attributes say, checked; a wrong one is told to the console, and its default taken.

const SCRIPT = doc.currentScript?.src;

/** Only the web: a link out of an article's metadata must not run anything. */
function webLink(text) {
  try {
    const { href } = new URL(text, doc.baseURI);
    return /^https?:/.test(href) ? href : "";
  } catch {
    return "";
  }
}

function settingsOf(element) {
  const attribute = (name, preset, isRight, rule = "an http link") => {
    const value = element.getAttribute(name);
    if (!value || isRight(value)) return value || preset;
    console.error(`${name}="${value}": must be ${rule}`, element);
    return preset;
  };
  const isLanguage = (value) => value in WORDS;
  const around = element.closest("[lang]")?.lang.slice(0, 2);
  const limit = attribute("limit", 5, (value) => value > 0 && value < 101, "1 to 100");
  const query = new URLSearchParams({ limit });
  for (const name of ["window", "category", "exclude"]) {
    const value = element.getAttribute(name);
    if (value) query.set(name, value);
  }
  const list = attribute("list", "trending", (value) => /^[\w-]+$/.test(value), "a list's name");
  // beside the script, or below the address that is told: a proxy may have the API under a path
  const path = new URL("v1/lists/" + list, webLink(attribute("api", SCRIPT, webLink)) || location.origin);
  return {
    _list: list,
    _limit: limit,
    _lang: attribute("lang", isLanguage(around) ? around : "en", isLanguage, "ru or en"),
    _polled: `${path}?${query}`,
    _followed: `${path}/events?${query}`,
    _more: webLink(attribute("more-href", "about:", webLink)),
  };
}
