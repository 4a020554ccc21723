package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Python;
import trendline.demo.harness.Site;
import trendline.demo.harness.StreamsProcess;
import trendline.streams.topology.Guarantee;

/**
 * A crash after counts were written and before their offsets were: what exactly once is for; and,
 * without it, the proof that the checks would find what is counted twice.
 */
@Timeout(300)
class CrashAtCommitIT {
  private static final int EVENTS_PER_SECOND = 200;

  /** Of one partition, in the commit in which it crashes. */
  private static final int VIEWS = 100;

  private static final String DEDUPE_MINUTES =
      Long.toString(LoopingReaders.DEDUPE_WINDOW.toMinutes());

  private final Site site = Site.create();

  @TempDir Path directory;

  @BeforeEach
  void needsPython() {
    Python.assumeInstalled();
  }

  @Test
  @Tag("both-brokers")
  void exactlyOnceCountsNothingTwice() throws Exception {
    Comparison comparison = afterACrash(Guarantee.EXACTLY_ONCE, PublishedLists::awaitRight);

    assertThat(comparison.differing()).isEmpty();
    assertThat(comparison.difference()).isZero();
  }

  @Test
  void atLeastOnceCountsViewsTwiceAndTheCheckFindsThem() throws Exception {
    Comparison comparison =
        afterACrash(
            Guarantee.AT_LEAST_ONCE,
            lists -> assertThatThrownBy(lists::assertRight).isInstanceOf(AssertionError.class));

    assertThat(comparison.missing()).isEmpty();
    assertThat(comparison.surplusViews()).isPositive().isEqualTo(comparison.difference());
  }

  private Comparison afterACrash(Guarantee guarantee, Consumer<PublishedLists> lists)
      throws Exception {
    try (AcknowledgedLoad load =
            AcknowledgedLoad.start(site, new LoopingReaders(site.topics()), EVENTS_PER_SECOND);
        Recovery recovery = new Recovery(site)) {
      try (StreamsProcess crashing = start(guarantee, VIEWS)) {
        assertThat(crashing.jvm().waitFor()).isEqualTo(HaltAtChangelog.EXIT);
      }

      Instant restart = Instant.now();
      try (StreamsProcess restarted = start(guarantee, 0)) {
        Duration outage = recovery.since(restart);
        Path inputs = directory.resolve("inputs.ndjson");
        Comparison comparison =
            new Checker(site, inputs, load, "--dedupe-minutes", DEDUPE_MINUTES).compare();
        lists.accept(
            new PublishedLists(
                site, inputs, List.of("--list-unknown", "--dedupe-minutes", DEDUPE_MINUTES)));
        Accounting.assertBalanced(restarted);
        new FaultLine(
                "crash-at-commit " + guarantee,
                1,
                comparison.acknowledged(),
                comparison.difference(),
                outage)
            .report();
        return comparison;
      }
    }
  }

  private StreamsProcess start(Guarantee guarantee, int viewsOfTheCrash) {
    Path stateDir = directory.resolve("state");
    return StreamsProcess.start(
        "crash",
        List.of(
            GuaranteeMain.class.getName(),
            site.kafka().bootstrapServer(),
            site.topics().prefix(),
            stateDir.toString(),
            guarantee.name(),
            Integer.toString(viewsOfTheCrash)));
  }
}
