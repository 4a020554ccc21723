package trendline.streams.topology;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import trendline.streams.oracle.Seeds;

/**
 * Sends random records through the whole topology, and compares lists, totals, dead letters and
 * meters with brute force.
 */
class PipelineMatchesBruteForceTest {
  /** One in twenty is tried: some 30 ms each, fifty times what a stream through the core takes. */
  private static final int STREAMS = 10_000;

  private static final int PART = 20;

  @TempDir private Path stateDir;

  @Test
  void writesForRandomRecordsWhatBruteForceExpects(TestInfo test) {
    new Seeds(test, 1, STREAMS, PART)
        .live(seed -> new RandomTraffic(seed).stream(stateDir, 10 + (int) (seed % 40)));
  }
}
