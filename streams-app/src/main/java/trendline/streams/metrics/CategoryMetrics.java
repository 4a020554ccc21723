package trendline.streams.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * What the list of each category comes to, for the ten categories with most views in it: however
 * many categories a site thinks of, so many are shown.
 */
final class CategoryMetrics {
  private record ListName(String list, String window) {}

  private final Map<ListName, WatchedCategories> lists = new HashMap<>();
  private final MeterRegistry registry;

  CategoryMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void published(Ranking ranking) {
    of(ranking.key()).take(category(ranking.key()), ranking.entries());
  }

  void removed(RankingKey key) {
    of(key).remove(category(key));
  }

  private WatchedCategories of(RankingKey key) {
    return lists.computeIfAbsent(
        new ListName(key.list(), key.window()),
        name -> new WatchedCategories(registry, name.list(), name.window()));
  }

  private static String category(RankingKey key) {
    return key.scope().substring(RankingKey.categoryScope("").length());
  }
}
