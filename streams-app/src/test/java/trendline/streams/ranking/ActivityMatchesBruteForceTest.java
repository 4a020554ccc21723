package trendline.streams.ranking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import trendline.streams.oracle.Seeds;

/** Counts random streams by the core and by brute force. */
class ActivityMatchesBruteForceTest {
  private static final int STREAMS = 10_000;
  private static final int LONG_FROM = 1_000_000_000;

  @Test
  void countsAndRanksShortStreamsAsBruteForceDoes(TestInfo test) {
    new Seeds(test, 1, STREAMS, 1)
        .live(seed -> new RandomSite(seed).stream(10 + (int) (seed % 50), 20));
  }

  @Test
  void countsAndRanksLongStreamsAsBruteForceDoes(TestInfo test) {
    new Seeds(test, LONG_FROM, STREAMS, 500).live(seed -> new RandomSite(seed).stream(1_500, 200));
  }
}
