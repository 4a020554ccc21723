package trendline.producer.collector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import trendline.events.EventType;
import trendline.producer.articles.KnownArticles;
import trendline.producer.delivery.SpooledDelivery;
import trendline.producer.spool.Spool;

/** Counts what the collector does; labels have few values, none of which a client can invent. */
final class CollectorMetrics {
  private final MeterRegistry registry;

  CollectorMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (EventType type : EventType.values()) {
      for (String outcome : new String[] {"accepted", "refused", "unavailable"}) {
        events(type, outcome);
      }
    }
    events(EventType.PAGE_VIEW, "filtered");
  }

  /** A request was answered. */
  void answered(String route, int status) {
    Counter.builder(Metric.REQUESTS.meter())
        .description(Metric.REQUESTS.description())
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry)
        .increment();
  }

  void accepted(EventType type) {
    events(type, "accepted").increment();
  }

  void refused(EventType type) {
    events(type, "refused").increment();
  }

  void unavailable(EventType type) {
    events(type, "unavailable").increment();
  }

  /** A view is no reader's, by a rule. */
  void filtered(String rule) {
    events(EventType.PAGE_VIEW, "filtered").increment();
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
