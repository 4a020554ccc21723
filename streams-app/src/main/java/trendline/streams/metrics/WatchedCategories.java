package trendline.streams.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import trendline.events.RankingEntry;

/**
 * The gauges of one list by category. As long as the same categories are the first ten only the
 * numbers change; rows are costly to lay, and each category's list may change every second.
 */
final class WatchedCategories {
  private static final int MOST = 10;
  private static final Sum NOTHING = new Sum("", 0, 0);
  private static final Comparator<Sum> MOST_VIEWS_FIRST =
      Comparator.comparingLong(Sum::views).reversed().thenComparing(Sum::category);

  private record Sum(String category, long views, long comments) {}

  private final Map<String, Sum> sums = new ConcurrentHashMap<>();
  private final MultiGauge views;
  private final MultiGauge comments;
  private List<String> shown = List.of();

  WatchedCategories(MeterRegistry registry, String list, String window) {
    Tags tags = Tags.of("list", list, "window", window);
    views = gauge(registry, Metric.CATEGORY_VIEWS, tags);
    comments = gauge(registry, Metric.CATEGORY_COMMENTS, tags);
  }

  private static MultiGauge gauge(MeterRegistry registry, Metric metric, Tags tags) {
    return MultiGauge.builder(metric.meter())
        .description(metric.description())
        .tags(tags)
        .register(registry);
  }

  void take(String category, List<RankingEntry> entries) {
    sums.put(
        category,
        new Sum(
            category,
            entries.stream().mapToLong(RankingEntry::windowViews).sum(),
            entries.stream().mapToLong(RankingEntry::windowComments).sum()));
    show();
  }

  void remove(String category) {
    sums.remove(category);
    show();
  }

  private void show() {
    // in the order of names, or two that pass each other would lay all rows anew
    List<String> first =
        sums.values().stream()
            .sorted(MOST_VIEWS_FIRST)
            .limit(MOST)
            .map(Sum::category)
            .sorted()
            .toList();
    if (!first.equals(shown)) {
      shown = first;
      views.register(rows(Sum::views), true);
      comments.register(rows(Sum::comments), true);
    }
  }

  private List<Row<?>> rows(ToLongFunction<Sum> number) {
    return shown.stream().<Row<?>>map(category -> row(category, number)).toList();
  }

  private Row<?> row(String category, ToLongFunction<Sum> number) {
    return Row.of(
        Tags.of("category", category),
        sums,
        now -> number.applyAsLong(now.getOrDefault(category, NOTHING)));
  }
}
