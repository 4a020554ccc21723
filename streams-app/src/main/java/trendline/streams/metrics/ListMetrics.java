package trendline.streams.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * Shows the lists of the whole site to Prometheus, and of those of categories only the sums: their
 * number is the site's to choose, and a label must stay bounded.
 */
public final class ListMetrics {
  /** News older than this is history being replayed, not a slow pipeline. */
  private static final Duration HISTORY = Duration.ofHours(1);

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(3),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final Map<RankingKey, WatchedList> lists = new ConcurrentHashMap<>();
  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer eventToList;
  private final CategoryMetrics categories;

  public ListMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    categories = new CategoryMetrics(registry);
    eventToList =
        Timer.builder(Metric.EVENT_TO_LIST.meter())
            .description(Metric.EVENT_TO_LIST.description())
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  /** To be called with each ranking as it arrives, by one thread. */
  public void published(Ranking ranking) {
    if (!ranking.scope().equals(RankingKey.ALL)) {
      categories.published(ranking);
      return;
    }
    WatchedList list = lists.get(ranking.key());
    if (list == null) {
      lists.put(ranking.key(), new WatchedList(registry, clock, ranking));
    } else {
      recordDelay(list.latest().dataUntil(), ranking.dataUntil());
      list.take(ranking);
    }
  }

  /** To be called where a list is no longer published, by the same thread. */
  public void removed(RankingKey key) {
    if (!key.scope().equals(RankingKey.ALL)) {
      categories.removed(key);
      return;
    }
    WatchedList list = lists.remove(key);
    if (list != null) {
      list.remove();
    }
  }

  /** Only an advance tells how long news took; the first sight of a list would not. */
  private void recordDelay(@Nullable Instant before, @Nullable Instant dataUntil) {
    if (dataUntil == null || (before != null && !dataUntil.isAfter(before))) {
      return;
    }
    Duration delay = Duration.between(dataUntil, clock.instant());
    if (delay.compareTo(HISTORY) <= 0) {
      // a browser's clock may be ahead of this one
      eventToList.record(delay.isNegative() ? Duration.ZERO : delay);
    }
  }
}
