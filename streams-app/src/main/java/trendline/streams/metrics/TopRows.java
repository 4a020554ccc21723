package trendline.streams.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import trendline.events.RankingEntry;

/**
 * The first ten of one list as rows of gauges. As long as the same articles stand at the same ranks
 * only the numbers change; the rows themselves are costly to lay, a list changes every second.
 */
final class TopRows {
  private static final int RANKS = 10;
  private static final int TITLE_LENGTH = 120;

  private final List<Tags> tags;
  private volatile List<RankingEntry> entries;

  TopRows(List<RankingEntry> ofList) {
    entries = top(ofList);
    tags = tagsOf(entries);
  }

  /** Takes newer numbers where the articles are the same; false where new rows are needed. */
  boolean take(List<RankingEntry> ofList) {
    List<RankingEntry> newer = top(ofList);
    if (!tagsOf(newer).equals(tags)) {
      return false;
    }
    entries = newer;
    return true;
  }

  /** Puts the rows in place of the gauge's former ones. */
  void show(MultiGauge gauge, ToDoubleFunction<RankingEntry> number) {
    List<Row<?>> rows = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      int place = i;
      rows.add(Row.of(tags.get(i), this, t -> number.applyAsDouble(t.entries.get(place))));
    }
    gauge.register(rows, true);
  }

  private static List<RankingEntry> top(List<RankingEntry> entries) {
    return entries.subList(0, Math.min(RANKS, entries.size()));
  }

  private static List<Tags> tagsOf(List<RankingEntry> entries) {
    return entries.stream().map(TopRows::tags).toList();
  }

  private static Tags tags(RankingEntry entry) {
    String title = entry.title() == null ? "" : shortened(entry.title());
    return Tags.of(
        "rank", Integer.toString(entry.rank()), "article", entry.articleId(), "title", title);
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= TITLE_LENGTH
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
  }
}
