package trendline.streams.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Counts the clients that follow lists live: those there are, and those that left or were refused.
 */
public final class LiveMetrics {
  private final Map<Departure, Counter> left = new EnumMap<>(Departure.class);
  private final MeterRegistry registry;
  private final Counter refusedAsFull;
  private final Counter refusedByAddress;

  public LiveMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Departure departure : Departure.values()) {
      left.put(departure, counter(Metric.LIVE_CLIENTS_LEFT, "reason", departure.label()));
    }
    refusedAsFull = counter(Metric.LIVE_CLIENTS_REFUSED, "limit", "all");
    refusedByAddress = counter(Metric.LIVE_CLIENTS_REFUSED, "limit", "address");
  }

  /** Where to look for the number of those that are there. */
  public void countClients(Supplier<Number> connected) {
    Gauge.builder(Metric.LIVE_CLIENTS.meter(), connected)
        .description(Metric.LIVE_CLIENTS.description())
        .register(registry);
  }

  /** A client is no longer there. */
  public void left(Departure departure) {
    Objects.requireNonNull(left.get(departure)).increment();
  }

  /** A client was not let in. */
  public void refused(boolean byAddress) {
    (byAddress ? refusedByAddress : refusedAsFull).increment();
  }

  private Counter counter(Metric metric, String tag, String value) {
    return Counter.builder(metric.meter())
        .description(metric.description())
        .tag(tag, value)
        .register(registry);
  }
}
