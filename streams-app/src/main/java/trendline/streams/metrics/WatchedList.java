package trendline.streams.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/** The gauges of one list of the whole site: age, size and the first ten. */
final class WatchedList {
  private final MeterRegistry registry;
  private final Clock clock;
  private final MultiGauge scores;
  private final MultiGauge views;
  private final MultiGauge comments;
  private final TimeGauge age;
  private final Gauge size;
  private volatile Ranking latest;
  private TopRows rows;

  WatchedList(MeterRegistry registry, Clock clock, Ranking first) {
    this.registry = registry;
    this.clock = clock;
    latest = first;
    Tags tags = Tags.of("list", first.list(), "window", first.window());
    scores = entries(Metric.LIST_ENTRY_SCORE, tags);
    views = entries(Metric.LIST_ENTRY_VIEWS, tags);
    comments = entries(Metric.LIST_ENTRY_COMMENTS, tags);
    age =
        TimeGauge.builder(Metric.LIST_AGE.meter(), this::ageInMillis, TimeUnit.MILLISECONDS)
            .description(Metric.LIST_AGE.description())
            .tags(tags)
            .register(registry);
    size =
        Gauge.builder(Metric.LIST_SIZE.meter(), () -> latest.entries().size())
            .description(Metric.LIST_SIZE.description())
            .tags(tags)
            .register(registry);
    rows = new TopRows(first.entries());
    show();
  }

  Ranking latest() {
    return latest;
  }

  void take(Ranking ranking) {
    latest = ranking;
    if (!rows.take(ranking.entries())) {
      rows = new TopRows(ranking.entries());
      show();
    }
  }

  /**
   * Takes the gauges away, so that a list that no longer runs does not look like one that hangs.
   */
  void remove() {
    for (MultiGauge gauge : List.of(scores, views, comments)) {
      gauge.register(List.of(), true);
    }
    registry.remove(age);
    registry.remove(size);
  }

  private void show() {
    rows.show(scores, RankingEntry::score);
    rows.show(views, RankingEntry::windowViews);
    rows.show(comments, RankingEntry::windowComments);
  }

  private MultiGauge entries(Metric metric, Tags tags) {
    return MultiGauge.builder(metric.meter())
        .description(metric.description())
        .tags(tags)
        .register(registry);
  }

  private long ageInMillis() {
    return Duration.between(latest.generatedAt(), clock.instant()).toMillis();
  }
}
