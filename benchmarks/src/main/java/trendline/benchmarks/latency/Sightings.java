package trendline.benchmarks.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long the views of the most read articles took to the lists of one reader. */
final class Sightings {
  private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1_000;
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int DIGITS = 3;

  private final Map<String, Sends> sends;
  private final Map<String, Integer> seen = new HashMap<>();
  private final int before;
  private final long from;
  private final long to;
  private final Histogram all = histogram();
  private final List<Histogram> byMinute = new ArrayList<>();
  private long overtaken;

  /**
   * None yet.
   *
   * @param sends by article
   * @param before how many views of each article there were before the first of these
   * @param from the nanosecond from which on sends are recorded
   * @param to the one up to which they are
   */
  Sightings(Map<String, Sends> sends, int before, long from, long to) {
    this.sends = Map.copyOf(sends);
    this.before = before;
    this.from = from;
    this.to = to;
  }

  private static Histogram histogram() {
    return new Histogram(LONGEST_MICROS, DIGITS);
  }

  /** A list shows so many views of an article; it was there at this nanosecond. */
  synchronized void saw(String article, long views, long nanoTime) {
    Sends sent = sends.get(article);
    if (sent == null) {
      return;
    }
    int size = sent.size();
    int next = seen.getOrDefault(article, 0);
    if (size - next > Sends.MOST_UNSEEN) {
      overtaken += size - Sends.MOST_UNSEEN - next;
      next = size - Sends.MOST_UNSEEN;
    }
    for (; next < Math.min(views - before, size); next++) {
      record(sent.at(next), nanoTime);
    }
    seen.put(article, next);
  }

  private void record(long sentAt, long nanoTime) {
    if (sentAt < from || sentAt >= to) {
      return;
    }
    long micros = Math.min(LONGEST_MICROS, Math.max(0, nanoTime - sentAt) / 1_000);
    all.recordValue(micros);
    int minute = (int) ((sentAt - from) / MINUTE_NANOS);
    while (byMinute.size() <= minute) {
      byMinute.add(histogram());
    }
    byMinute.get(minute).recordValue(micros);
  }

  /** How many of the views that were sent are in no list that was seen. */
  synchronized long unseen() {
    return sends.entrySet().stream()
        .mapToLong(each -> each.getValue().size() - seen.getOrDefault(each.getKey(), 0))
        .sum();
  }

  synchronized Delays delays() {
    return new Delays(
        all.getTotalCount(),
        seconds(all, 50),
        seconds(all, 99),
        all.getMaxValue() / 1e6,
        byMinute.stream().map(minute -> seconds(minute, 99)).toList(),
        overtaken);
  }

  private static double seconds(Histogram of, double percentile) {
    return of.getValueAtPercentile(percentile) / 1e6;
  }
}
