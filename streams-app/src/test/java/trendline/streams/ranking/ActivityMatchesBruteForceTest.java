package trendline.streams.ranking;

import org.junit.jupiter.api.Test;

/**
 * Counts random streams by the core and by brute force. The seeds are 1, 2, 3, …, so that a build
 * says the same twice; {@code -Dtrendline.seed=N} replays one, and with {@code
 * -Dtrendline.streams=M} the M from N on.
 */
class ActivityMatchesBruteForceTest {
  private static final int SHORT_STREAMS = 10_000;
  private static final int LONG_STREAMS = 20;
  private static final int LONG_FROM = 1_000_000_000;

  @Test
  void countsAndRanksShortStreamsAsBruteForceDoes() {
    Long only = Long.getLong("trendline.seed");
    long first = only == null ? 1 : only;
    int streams = Integer.getInteger("trendline.streams", only == null ? SHORT_STREAMS : 1);

    for (long seed = first; seed < first + streams; seed++) {
      live(seed, 10 + (int) (seed % 50), 20);
    }
  }

  @Test
  void countsAndRanksLongStreamsAsBruteForceDoes() {
    Long only = Long.getLong("trendline.seed");
    long first = only == null ? LONG_FROM : only;
    int streams = only == null ? LONG_STREAMS : 1;

    for (long seed = first; seed < first + streams; seed++) {
      live(seed, 1_500, 200);
    }
  }

  private static void live(long seed, int steps, int checkOneIn) {
    RandomSite site = new RandomSite(seed);
    try {
      site.live(steps, checkOneIn);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          e.getMessage()
              + "\nreplay with -Dtrendline.seed="
              + seed
              + ", settings "
              + site.settings()
              + "\n"
              + site.history(),
          e);
    }
  }
}
