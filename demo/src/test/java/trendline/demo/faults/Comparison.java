package trendline.demo.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trendline.demo.harness.Origin;
import trendline.events.ArticleTotals;

/**
 * What was published beside what should have been.
 *
 * @param acknowledged the events that Kafka has acknowledged
 * @param missing those of them that are not in the topics, or were refused
 * @param keptTwice the dead letters that were kept more than once
 * @param differing the articles whose totals are not those of the recount
 */
record Comparison(
    long acknowledged,
    List<Origin> missing,
    List<Origin> keptTwice,
    Map<String, Difference> differing) {

  /** An article's totals. */
  record Difference(ArticleTotals expected, ArticleTotals found) {
    private long views() {
      return found.views() - expected.views();
    }

    private long comments() {
      return found.comments() - expected.comments();
    }
  }

  static Map<String, Difference> differing(
      Map<String, ArticleTotals> expected, Map<String, ArticleTotals> found) {
    Map<String, Difference> differing = new TreeMap<>();
    expected.forEach((id, each) -> differing.put(id, new Difference(each, orNone(id, found))));
    found.forEach((id, each) -> differing.put(id, new Difference(orNone(id, expected), each)));
    differing.values().removeIf(each -> each.expected().equals(each.found()));
    return differing;
  }

  private static ArticleTotals orNone(String id, Map<String, ArticleTotals> totals) {
    @Nullable ArticleTotals known = totals.get(id);
    return Objects.requireNonNullElseGet(known, () -> new ArticleTotals(id, 0, 0));
  }

  /** Everything that is lost or surplus, added up. */
  long difference() {
    return missing.size()
        + keptTwice.size()
        + differing.values().stream()
            .mapToLong(each -> Math.abs(each.views()) + Math.abs(each.comments()))
            .sum();
  }

  /** Views that were counted and never seen. */
  long surplusViews() {
    return differing.values().stream().mapToLong(each -> Math.max(0, each.views())).sum();
  }
}
