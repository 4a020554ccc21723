package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;

/** What goes wrong with the application, while the broker is well. */
@Timeout(300)
class ApplicationFaultsIT {
  // 10 s until the group misses a member
  private static final Duration LONGEST_FAIL_OVER = Duration.ofSeconds(15);

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void killedFiveTimesUnderLoadItCountsEachEventOnce() throws Exception {
    new Trial(directory).of(new Kill(), 5);
  }

  @Test
  void theSurvivorOfTwoTakesOverSoon() throws Exception {
    Duration outage = new Trial(directory, "--standbys", "1").of(new FailOver(), 1);

    assertThat(outage).isLessThan(LONGEST_FAIL_OVER);
  }

  @Test
  void aZombieThatWakesUpCountsNothingTwice() throws Exception {
    new Trial(directory, "--standbys", "1").of(new Zombie(), 1);
  }

  @Test
  void whoseStateIsLostTakesItFromTheChangelog() throws Exception {
    new Trial(directory).of(new StateLost(), 2);
  }

  @Test
  void twoThatAreRestartedInTurnLoseNothing() throws Exception {
    new Trial(directory, "--standbys", "1").of(new RollingRestart(), 1);
  }

  @Test
  void tenRebalancesInARowLoseNothing() throws Exception {
    new Trial(directory, "--standbys", "1").of(new Rebalance(), 10);
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Assumptions.assumeTrue(
        SmallDisk.canBeMounted(directory), "only root can mount a disk that is soon full");
    new Trial(directory).of(new FullDisk(), 1);
  }
}
