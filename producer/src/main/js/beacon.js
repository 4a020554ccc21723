// Tells the collector of one view for each article that a reader gets to see. Its manual: docs/beacon.md
(() => {
  const script = document.currentScript;
  const settings = script && script.dataset;
  if (!settings || ("respectGpc" in settings && navigator.globalPrivacyControl)) {
    return;
  }

  const STORED = "trendline";
  const MOST_STORED = 20;
  // the collector takes no view for older than a day
  const LONGEST_STORED = 864e5;
  const LONGEST_PAUSE = 36e5;

  const collector = new URL("/v1/page-views", settings.collector || script.src).href;
  // made here, where a wrong one stops this script and not the site's own navigation
  const articlePath = settings.articlePath && new RegExp(settings.articlePath);
  // views that were sent and not answered, by their ids
  const unanswered = {};
  let article, isDue, retry;
  let pause = 15e3;

  const articleHere = () => {
    const found = articlePath && articlePath.exec(location.pathname);
    return settings.article || (found && found[1]);
  };

  // where a browser forbids storage, what fails is lost, but nothing breaks
  const stored = (views) => {
    try {
      if (views) {
        localStorage.setItem(STORED, JSON.stringify(views));
      }
      return [].concat(JSON.parse(localStorage.getItem(STORED)) || []);
    } catch (e) {
      return [];
    }
  };

  const storedWithout = (view) => stored().filter((each) => each.eventId != view.eventId);

  const store = (view) => stored(storedWithout(view).concat(view).slice(-MOST_STORED));

  const failed = (view) => {
    store(view);
    if (!retry) {
      // longer each time, and not the same for all pages that failed at once
      pause = Math.min(pause * (1.5 + Math.random()), LONGEST_PAUSE);
      retry = setTimeout(() => {
        retry = 0;
        sendStored();
      }, pause);
    }
  };

  const send = (view) => {
    const body = JSON.stringify(Object.assign({}, view, { sentAt: new Date() }));
    // a beacon tells nobody whether it arrived, and takes the collector's cookies along: it is for
    // browsers whose requests end with the page
    if (!window.Request || !("keepalive" in Request.prototype)) {
      if (!navigator.onLine || !navigator.sendBeacon(collector, body)) {
        failed(view);
      }
      return;
    }
    unanswered[view.eventId] = view;
    fetch(collector, {
      method: "POST",
      body,
      keepalive: true,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    })
      // what was refused for good would be refused again
      .then(({ status }) => status < 500 && status != 408 && status != 429)
      .catch(() => {})
      .then((isAnswered) => {
        delete unanswered[view.eventId];
        if (!isAnswered) {
          failed(view);
        } else if (stored().length) {
          // the page may have been left, and come back, meanwhile
          stored(storedWithout(view));
        }
      });
  };

  const sendStored = () => {
    const views = stored();
    if (views.length && navigator.onLine) {
      stored([]);
      views.forEach((view) => {
        if (!unanswered[view.eventId] && new Date() - new Date(view.occurredAt) < LONGEST_STORED) {
          send(view);
        }
      });
    }
  };

  // nothing leaves a page that is prerendered, as it would be taken for a prefetch
  const sendIfShown = () => {
    if (document.visibilityState == "visible" && !document.prerendering) {
      sendStored();
      if (isDue) {
        isDue = false;
        send({
          eventId: crypto.getRandomValues(new Uint32Array(4)).join("-"),
          articleId: article,
          occurredAt: new Date(),
          token: settings.token,
        });
      }
    }
  };

  const look = (isAgain) => {
    const here = articleHere();
    if (here != article || isAgain === true) {
      article = here;
      isDue = here;
    }
    sendIfShown();
  };

  ["pushState", "replaceState"].forEach((name) => {
    const original = history[name];
    history[name] = function (...state) {
      original.apply(this, state);
      look();
    };
  });
  new MutationObserver(look).observe(script, { attributes: true });
  addEventListener("popstate", look);
  addEventListener("online", sendStored);
  document.addEventListener("visibilitychange", sendIfShown);
  document.addEventListener("prerenderingchange", sendIfShown);
  // a page that is left may not learn of the answer any more
  addEventListener("pagehide", () => Object.values(unanswered).forEach(store));
  // and one that comes back out of the back/forward cache is viewed again
  addEventListener("pageshow", (event) => look(event.persisted));
  look();
})();
