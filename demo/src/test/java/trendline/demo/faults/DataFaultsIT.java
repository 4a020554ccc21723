package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Inputs;
import trendline.demo.harness.Python;
import trendline.demo.harness.Site;

/** Senders that are broken, retry, or have wrong clocks. */
@Timeout(300)
class DataFaultsIT {
  private static final Duration LOAD = Duration.ofSeconds(90);
  private static final int EVENTS = 2_500;
  private static final int MOST_COPIES = 5;

  private final Site site = Site.create();

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void whatIsNoEventIsKeptAsideAndHindersNothing() throws Exception {
    CorruptTraffic traffic =
        under(
            "corrupt-records",
            (seed, events) ->
                new CorruptTraffic(events, new CorruptRecords(site.topics(), seed), 50));

    assertThat(traffic.isComplete()).isTrue();
    assertThat(Inputs.of(site).deadLetters()).hasSize(traffic.corrupted());
  }

  @Test
  void whatIsSentTwoToFiveTimesCountsOnce() throws Exception {
    under("duplicates", (seed, events) -> new Copies(events, seed, MOST_COPIES));
  }

  @Test
  void whatIsTooFarAheadIsRefusedAndTheRestOfWrongClocksCounts() throws Exception {
    WrongClocks traffic =
        under("wrong-clocks", (seed, events) -> new WrongClocks(events, site.topics(), seed));

    assertThat(traffic.tooFarAhead()).isPositive();
    assertThat(Inputs.of(site).deadLetters()).hasSize(traffic.tooFarAhead());
  }

  private <T extends Traffic> T under(String fault, BiFunction<Long, Traffic, T> damaged)
      throws Exception {
    long seed = new Random().nextLong();
    System.out.printf("%s: seed %d%n", fault, seed);
    T traffic = damaged.apply(seed, new RandomTraffic(seed, site.topics()));
    try (SiteUnderLoad running = new SiteUnderLoad(site, site, directory, traffic)) {
      await().atMost(LOAD).until(() -> running.load().acknowledged().size() > EVENTS);

      running.check(fault, 1, Duration.ZERO);

      assertThat(running.load().inDoubt()).isZero();
    }
    return traffic;
  }
}
