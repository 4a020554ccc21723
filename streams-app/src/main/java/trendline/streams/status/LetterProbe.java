package trendline.streams.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Counts what was refused, and looks at the reasons of the newest. */
final class LetterProbe {
  private static final Duration LOOK_BACK = Duration.ofHours(1);
  private static final long NEWEST = 50;
  private static final String REASON = "trendline.reason";

  private final Offsets offsets;
  private final Tail tail;
  private final Clock clock;

  LetterProbe(Offsets offsets, Tail tail, Clock clock) {
    this.offsets = offsets;
    this.tail = tail;
    this.clock = clock;
  }

  LetterState state(Collection<TopicPartition> letters, Collection<TopicPartition> inputs) {
    return new LetterState(
        total(offsets.first(letters), offsets.ends(letters)),
        lastHour(letters),
        lastHour(inputs),
        reasons(letters));
  }

  private static long total(Map<TopicPartition, Long> first, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** By the records' own timestamps. */
  private long lastHour(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> since =
        offsets.since(partitions, clock.millis() - LOOK_BACK.toMillis());
    return offsets.ends(partitions).entrySet().stream()
        .mapToLong(
            end -> {
              long first = since.getOrDefault(end.getKey(), -1L);
              return first < 0 ? 0 : end.getValue() - first;
            })
        .sum();
  }

  private Map<String, Integer> reasons(Collection<TopicPartition> letters) {
    Map<String, Integer> reasons = new HashMap<>();
    tail.of(letters, NEWEST)
        .forEach(
            each -> {
              Header reason = each.headers().lastHeader(REASON);
              if (reason != null && reason.value() != null) {
                reasons.merge(new String(reason.value(), StandardCharsets.UTF_8), 1, Integer::sum);
              }
            });
    return reasons;
  }
}
