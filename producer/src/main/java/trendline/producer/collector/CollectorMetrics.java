package trendline.producer.collector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import trendline.events.EventType;
import trendline.producer.articles.KnownArticles;
import trendline.producer.delivery.SpooledDelivery;
import trendline.producer.spool.Spool;

/** Counts what the collector does; labels have few values, none of which a client can invent. */
final class CollectorMetrics {
  private static final Duration[] ANSWER_BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry registry;
  private final MeterProvider<Counter> requests;
  private final MeterProvider<Timer> answers;
  private final Map<EventType, Counter> accepted = new EnumMap<>(EventType.class);
  private final Map<EventType, Counter> refused = new EnumMap<>(EventType.class);
  private final Map<EventType, Counter> unavailable = new EnumMap<>(EventType.class);
  private final Counter filtered;

  CollectorMetrics(MeterRegistry registry) {
    this.registry = registry;
    requests =
        Counter.builder(Metric.REQUESTS.meter())
            .description(Metric.REQUESTS.description())
            .withRegistry(registry);
    answers =
        Timer.builder(Metric.ANSWER.meter())
            .description(Metric.ANSWER.description())
            .serviceLevelObjectives(ANSWER_BUCKETS)
            .withRegistry(registry);
    for (EventType type : EventType.values()) {
      accepted.put(type, events(type, "accepted"));
      refused.put(type, events(type, "refused"));
      unavailable.put(type, events(type, "unavailable"));
    }
    filtered = events(EventType.PAGE_VIEW, "filtered");
  }

  /** A request was answered so long after its first byte. */
  void answered(String route, int status, Duration took) {
    requests.withTags("route", route, "status", Integer.toString(status)).increment();
    answers.withTags("route", route).record(took);
  }

  void accepted(EventType type) {
    count(accepted, type);
  }

  void refused(EventType type) {
    count(refused, type);
  }

  void unavailable(EventType type) {
    count(unavailable, type);
  }

  private static void count(Map<EventType, Counter> counters, EventType type) {
    Counter counter = counters.get(type);
    if (counter != null) {
      counter.increment();
    }
  }

  /** A view is no reader's, by a rule. */
  void filtered(String rule) {
    filtered.increment();
    Counter.builder(Metric.VIEWS_FILTERED.meter())
        .description(Metric.VIEWS_FILTERED.description())
        .tag("rule", rule)
        .register(registry)
        .increment();
  }

  private Counter events(EventType type, String outcome) {
    return Counter.builder(Metric.EVENTS.meter())
        .description(Metric.EVENTS.description())
        .tag("type", type.label())
        .tag("outcome", outcome)
        .register(registry);
  }

  void watch(Spool spool, SpooledDelivery delivery, Clock clock) {
    Gauge.builder(Metric.SPOOL_BYTES.meter(), spool, Spool::bytes)
        .description(Metric.SPOOL_BYTES.description())
        .register(registry);
    Gauge.builder(Metric.SPOOL_EVENTS.meter(), spool, Spool::entries)
        .description(Metric.SPOOL_EVENTS.description())
        .register(registry);
    TimeGauge.builder(
            Metric.SPOOL_AGE.meter(), () -> ageInMillis(spool, clock), TimeUnit.MILLISECONDS)
        .description(Metric.SPOOL_AGE.description())
        .register(registry);
    FunctionCounter.builder(Metric.SPOOL_DRAINED.meter(), delivery, SpooledDelivery::drained)
        .description(Metric.SPOOL_DRAINED.description())
        .register(registry);
  }

  void watch(KnownArticles known) {
    Gauge.builder(Metric.KNOWN_ARTICLES.meter(), known, KnownArticles::size)
        .description(Metric.KNOWN_ARTICLES.description())
        .register(registry);
  }

  private static long ageInMillis(Spool spool, Clock clock) {
    return spool
        .oldest()
        .map(since -> Math.max(0, Duration.between(since, clock.instant()).toMillis()))
        .orElse(0L);
  }
}
