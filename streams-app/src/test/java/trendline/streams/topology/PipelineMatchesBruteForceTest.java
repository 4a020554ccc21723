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
  private static final int STREAMS = 500;

  @TempDir private Path stateDir;

  @Test
  void writesForRandomRecordsWhatBruteForceExpects(TestInfo test) {
    new Seeds(test, 1, STREAMS, 1)
        .live(seed -> new RandomTraffic(seed).stream(stateDir, 10 + (int) (seed % 40)));
  }
}
