package trendline.producer.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast events follow each other.
 *
 * @param factor times real time by event time; infinite: as fast as Kafka takes them
 */
public record Speed(double factor) {
  /** As fast as Kafka takes them. */
  public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

  private static final Duration LONGEST = Duration.ofDays(36_500);

  public Speed {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("must be greater than 0, or max");
    }
  }

  /**
   * Reads {@code max} or a number.
   *
   * @throws IllegalArgumentException where the text is neither
   */
  public static Speed parse(String text) {
    if (text.equalsIgnoreCase("max")) {
      return MAX;
    }
    try {
      return new Speed(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a number, as 60, or max", e);
    }
  }

  /** How long after the first event an event is due; an older one than the first is due at once. */
  Duration dueAfter(Instant first, Instant event) {
    if (Double.isInfinite(factor) || !event.isAfter(first)) {
      return Duration.ZERO;
    }
    double millis = Duration.between(first, event).toMillis() / factor;
    return Duration.ofMillis((long) Math.min(millis, (double) LONGEST.toMillis()));
  }
}
