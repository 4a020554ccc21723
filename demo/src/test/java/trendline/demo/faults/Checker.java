package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trendline.demo.harness.Inputs;
import trendline.demo.harness.Lag;
import trendline.demo.harness.Origin;
import trendline.demo.harness.Recount;
import trendline.demo.harness.Site;
import trendline.demo.harness.StreamsProcess;
import trendline.events.ArticleTotals;

/** Holds what a site's application has published against what its topics hold. */
final class Checker {
  private static final Duration CATCH_UP = Duration.ofSeconds(90);
  // longer than lists and totals are held back
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Site site;
  private final AcknowledgedLoad load;
  private final Path inputs;
  private final List<String> recountOptions;

  /**
   * A checker.
   *
   * @param inputs the file that it writes the inputs to
   * @param recountOptions of both scripts that recount
   */
  Checker(Site site, Path inputs, AcknowledgedLoad load, String... recountOptions) {
    this.site = site;
    this.inputs = inputs;
    this.load = load;
    this.recountOptions = List.of(recountOptions);
  }

  /** Pauses the load, waits until all of it is counted, and requires that nothing differs. */
  Comparison check(Iterable<StreamsProcess> alive) throws IOException {
    Comparison comparison = compare();
    assertThat(comparison.missing()).as("acknowledged events that are gone").isEmpty();
    assertThat(comparison.keptTwice()).as("dead letters kept twice").isEmpty();
    assertThat(comparison.differing()).as("articles whose totals differ").isEmpty();
    new PublishedLists(site, inputs, recountOptions).awaitRight();
    alive.forEach(Accounting::assertBalanced);
    return comparison;
  }

  /** Pauses the load, waits until all of it is counted, and compares. */
  Comparison compare() throws IOException {
    load.pause();
    Map<String, ArticleTotals> found = awaitSettled();
    Inputs now = Inputs.of(site);
    Map<String, ArticleTotals> expected =
        Recount.of(now.writeTo(inputs), recountOptions.toArray(new String[0]));
    return new Comparison(
        load.acknowledged().size(),
        missing(now),
        keptTwice(now),
        Comparison.differing(expected, found));
  }

  private Map<String, ArticleTotals> awaitSettled() {
    await().atMost(CATCH_UP).until(() -> Lag.of(site) == 0);
    Settled settled = new Settled(site.totals());
    await().atMost(CATCH_UP).during(QUIET).until(() -> settled.isStill(site.totals()));
    return settled.totals;
  }

  private List<Origin> missing(Inputs inputs) {
    Map<Origin, Integer> accepted = inputs.accepted();
    return load.acknowledged().entrySet().stream()
        .filter(each -> !each.getValue().equals(accepted.get(each.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Origin> keptTwice(Inputs inputs) {
    Set<Origin> once = new HashSet<>();
    return inputs.deadLetters().stream().filter(each -> !once.add(each)).toList();
  }

  /** The totals as last seen. */
  private static final class Settled {
    private Map<String, ArticleTotals> totals;

    Settled(Map<String, ArticleTotals> totals) {
      this.totals = totals;
    }

    boolean isStill(Map<String, ArticleTotals> now) {
      boolean still = now.equals(totals);
      totals = now;
      return still;
    }
  }
}
