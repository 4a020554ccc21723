package trendline.streams.metrics;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import trendline.events.EventType;
import trendline.events.RejectReason;

/**
 * Counts what became of each event. All counters stand at 0 from the start, so that a rate over the
 * first event is not lost.
 */
public final class EventMetrics {
  private enum Outcome {
    READ,
    ACCEPTED,
    COUNTED,
    DUPLICATE,
    LATE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<EventType, Map<Outcome, Counter>> outcomes;
  private final Map<EventType, Map<RejectReason, Counter>> rejections;

  public EventMetrics(MeterRegistry registry) {
    outcomes =
        eachType(
            type ->
                each(
                    Outcome.class,
                    outcome ->
                        counter(Metric.EVENTS, type)
                            .tag("outcome", outcome.label())
                            .register(registry)));
    rejections =
        eachType(
            type ->
                each(
                    RejectReason.class,
                    reason ->
                        counter(Metric.EVENTS_REJECTED, type)
                            .tag("reason", reason.label())
                            .register(registry)));
  }

  /** So many records came from the type's topic. */
  public void read(EventType type, int records) {
    count(outcomes, type, Outcome.READ, records);
  }

  /** So many keep the contract. */
  public void accepted(EventType type, int events) {
    count(outcomes, type, Outcome.ACCEPTED, events);
  }

  /** So many changed the lists' counts. */
  public void counted(EventType type, int events) {
    count(outcomes, type, Outcome.COUNTED, events);
  }

  /** So many said what was known. */
  public void duplicate(EventType type, int events) {
    count(outcomes, type, Outcome.DUPLICATE, events);
  }

  /** So many are older than the oldest bucket, and are in the totals only. */
  public void late(EventType type, int events) {
    count(outcomes, type, Outcome.LATE, events);
  }

  /** One breaks the contract, and is kept as a dead letter. */
  public void rejected(EventType type, RejectReason reason) {
    count(rejections, type, reason, 1);
  }

  private static Counter.Builder counter(Metric metric, EventType type) {
    return Counter.builder(metric.meter())
        .description(metric.description())
        .tag("type", type.label());
  }

  private static <K extends Enum<K>> void count(
      Map<EventType, Map<K, Counter>> counters, EventType type, K key, int events) {
    requireNonNull(requireNonNull(counters.get(type)).get(key)).increment(events);
  }

  private static <T> Map<EventType, T> eachType(Function<EventType, T> value) {
    return each(EventType.class, value);
  }

  private static <K extends Enum<K>, T> Map<K, T> each(Class<K> keys, Function<K, T> value) {
    Map<K, T> values = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      values.put(key, value.apply(key));
    }
    return values;
  }
}
