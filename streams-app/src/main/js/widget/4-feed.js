// Brings a list: live while that works, by asking now and then where it does not.

const POLL = 5e3;
const LONGEST_POLL = 6e4;
const PATIENCE = 1e4;
/** Quiet lists come once a minute: a longer silence is a dead connection. */
const SILENCE = 13e4;
/** How long it is enough to ask before live is tried again. */
const RETRY = 6e4;
/** Without HTTP/2 browsers open six connections to a server, and the page needs some itself. */
const MOST_LIVE = 4;
let live = 0;

/** Tells each list, or nothing where asking failed; answers what starts it and what stops it. */
function feedOf(settings, tell, refuse) {
  let turn = 0;
  let failures = 0;
  let timer, source, quietUntil;

  function stop() {
    turn++;
    clearTimeout(timer);
    if (source) live--;
    source = source?.close();
  }

  function fallBack() {
    quietUntil = Date.now() + RETRY;
    start();
  }

  function within(millis) {
    clearTimeout(timer);
    timer = setTimeout(fallBack, millis);
  }

  function start() {
    stop();
    if (live >= MOST_LIVE || Date.now() < quietUntil) return poll(turn);
    live++;
    source = new EventSource(settings._followed);
    source.onerror = fallBack;
    source.addEventListener("ranking", (event) => {
      within(SILENCE);
      tell(JSON.parse(event.data));
    });
    within(PATIENCE);
  }

  /** The browser sends the ETag that it has, and hands out its own copy where nothing changed. */
  async function poll(mine) {
    let answer;
    try {
      const response = await fetch(settings._polled, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
      const body = await response.json();
      if (response.ok) answer = body;
      else if (response.status < 429) refuse(body);
    } catch {
      // told below, as any other failure
    }
    if (mine !== turn) return;
    failures = answer ? 0 : failures + 1;
    tell(answer);
    // not all readers of a site at the same moment
    timer = setTimeout(start, Math.min(LONGEST_POLL, POLL * 2 ** failures) * (0.75 + Math.random() / 2));
  }

  return [start, stop];
}
