package trendline.producer.collector;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, by this machine's clock: the sender's clock only tells how long before
 * the sending it was, so that a wrong one cannot place a view in the future.
 */
final class EventTime {
  private static final Duration LONGEST = Duration.ofHours(24);

  private EventTime() {}

  /**
   * The time of an event.
   *
   * @param occurredAt by the sender's clock; absent: when it was sent
   * @param sentAt by the same clock; absent: as if it were right
   */
  static Instant of(Instant receivedAt, @Nullable Instant occurredAt, @Nullable Instant sentAt) {
    if (occurredAt == null) {
      return receivedAt;
    }
    Duration before = Duration.between(occurredAt, sentAt == null ? receivedAt : sentAt);
    if (before.isNegative()) {
      return receivedAt;
    }
    return receivedAt.minus(before.compareTo(LONGEST) > 0 ? LONGEST : before);
  }
}
