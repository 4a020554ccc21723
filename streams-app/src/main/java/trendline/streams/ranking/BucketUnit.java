package trendline.streams.ranking;

import java.time.Duration;

/** The two widths of buckets in which views are kept. */
public enum BucketUnit {
  /** Kept for two hours: 120 buckets, the current one included. */
  MINUTE(Duration.ofMinutes(1), 120),
  /** Kept for eight days: 192 buckets, the current one included. */
  HOUR(Duration.ofHours(1), 192);

  private final long millis;
  private final int kept;

  BucketUnit(Duration width, int kept) {
    this.millis = width.toMillis();
    this.kept = kept;
  }

  /** The bucket in which an instant lies, counted from 1970. */
  int bucketOf(long epochMillis) {
    return (int) Math.floorDiv(epochMillis, millis);
  }

  /** The oldest bucket that is kept while {@code now} is the current instant. */
  int oldestKept(long nowMillis) {
    return bucketOf(nowMillis) - kept + 1;
  }

  int kept() {
    return kept;
  }
}
