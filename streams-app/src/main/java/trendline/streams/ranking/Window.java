package trendline.streams.ranking;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last buckets up to the current one, over which a list looks back. Up to two hours a window is
 * made of minutes, beyond of hours.
 *
 * @param label as people write it: {@code 1h}, {@code 24h}, {@code 7d}
 * @param unit the width of its buckets
 * @param buckets how many, the current one included; 1 or more
 */
public record Window(String label, BucketUnit unit, int buckets) {
  private static final Pattern LABEL = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  public Window {
    if (buckets < 1 || buckets > unit.kept()) {
      throw new IllegalArgumentException(
          "window " + label + ": must be 1m to 2h, or whole hours up to 8d (192h)");
    }
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException where the text is no window that can be kept
   */
  public static Window parse(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "window " + label + ": must be a number and m, h or d, as in 30m, 24h, 7d");
    }
    Duration length =
        switch (parts.group(2)) {
          case "m" -> Duration.ofMinutes(Long.parseLong(parts.group(1)));
          case "h" -> Duration.ofHours(Long.parseLong(parts.group(1)));
          default -> Duration.ofDays(Long.parseLong(parts.group(1)));
        };
    if (length.toMinutes() <= BucketUnit.MINUTE.kept()) {
      return new Window(label, BucketUnit.MINUTE, (int) length.toMinutes());
    }
    if (length.toMinutes() % 60 != 0) {
      throw new IllegalArgumentException(
          "window " + label + ": must be whole hours where it is longer than 2h");
    }
    return new Window(label, BucketUnit.HOUR, (int) Math.min(length.toHours(), Integer.MAX_VALUE));
  }

  /** The current bucket. */
  int last(long nowMillis) {
    return unit.bucketOf(nowMillis);
  }

  /** The oldest bucket of the window. */
  int first(long nowMillis) {
    return last(nowMillis) - buckets + 1;
  }

  boolean contains(long epochMillis, long nowMillis) {
    int bucket = unit.bucketOf(epochMillis);
    return bucket >= first(nowMillis) && bucket <= last(nowMillis);
  }
}
