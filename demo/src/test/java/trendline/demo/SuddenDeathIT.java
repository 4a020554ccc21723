package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.DemoProcess;
import trendline.demo.harness.Python;
import trendline.demo.harness.Recount;
import trendline.demo.harness.Site;

@Timeout(300)
class SuddenDeathIT {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration CATCH_UP = Duration.ofSeconds(90);
  private static final int EVENTS = 120_000;
  private static final int ENOUGH_TO_BE_AMIDST = 2_000;
  // a day in 22 s: slow enough to die in its midst
  private static final String SPEED = "4000";
  // an hour between two events: the traffic of the second start does not disturb the comparison
  private static final String NEXT_TO_NOTHING = "0.0003";

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  void countsAreThoseOfTheInputsAfterAKillAmidstAReplay() throws Exception {
    Path events = ManyEvents.writtenTo(directory.resolve("many.ndjson"), EVENTS);
    Path dataDir = directory.resolve("data");
    try (DemoProcess first =
        new DemoProcess(dataDir, "--replay", events.toString(), "--speed", SPEED)) {
      await().atMost(START).until(first::isReady);
      await()
          .atMost(CATCH_UP)
          .untilAsserted(
              () ->
                  assertThat(views(first.site()))
                      .as(first.output())
                      .isGreaterThan(ENOUGH_TO_BE_AMIDST));

      first.kill();
      assertThat(first.output()).doesNotContain("replay done");
    }

    try (DemoProcess second = new DemoProcess(dataDir, "--rate", NEXT_TO_NOTHING)) {
      await().atMost(START).until(second::isReady);
      await().atMost(CATCH_UP).untilAsserted(() -> assertCountsAreThoseOf(second.site()));
      assertThat(second.interrupt()).isIn(0, 130, 143);
    }
  }

  private void assertCountsAreThoseOf(Site site) throws IOException {
    Path inputs = site.dumpInputs(directory.resolve("inputs.ndjson"));

    assertThat(site.totals()).isEqualTo(Recount.of(inputs));
  }

  private static long views(Site site) {
    return site.totals().values().stream().mapToLong(each -> each.views()).sum();
  }
}
