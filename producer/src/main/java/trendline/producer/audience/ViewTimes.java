package trendline.producer.audience;

import java.time.Instant;
import java.util.Arrays;

/**
 * When a visitor viewed last, and how often today. A ring of times that grows only for the busy:
 * most visitors have a handful.
 */
final class ViewTimes {
  private static final int FIRST_ROOM = 4;
  private static final long MINUTE_MILLIS = 60_000;
  private static final long DAY_MILLIS = 86_400_000;

  private final int most;
  private long[] times;
  private int count;
  private int newest = -1;
  private long day;
  private int today;

  /**
   * No views.
   *
   * @param most how many of the last times matter; 2 or more
   */
  ViewTimes(int most) {
    this.most = most;
    times = new long[Math.min(FIRST_ROOM, most)];
  }

  void add(Instant at) {
    long millis = at.toEpochMilli();
    long itsDay = Math.floorDiv(millis, DAY_MILLIS);
    if (itsDay > day) {
      day = itsDay;
      today = 0;
    }
    today++;
    if (count == times.length && count < most) {
      // until it is as large as it may get, the ring is full only when its newest is its last
      times = Arrays.copyOf(times, Math.min(most, count * 2));
    }
    newest = (newest + 1) % times.length;
    times[newest] = millis;
    count = Math.min(count + 1, most);
  }

  int today() {
    return today;
  }

  /** Whether the last views, as many as matter, came within a minute. */
  boolean isFullWithinAMinute() {
    return count == most && times[newest] - times[(newest + 1) % times.length] < MINUTE_MILLIS;
  }
}
