package trendline.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which events are measured with; equal workloads have equal events.
 *
 * @param seed of everything random
 * @param warmUp page views that are counted before the clock starts
 * @param events page views that are measured
 * @param articles how many articles are read, by Zipf's law: the second half as often as the first,
 *     the third a third as often
 * @param visitors how many visitors read them, each as much as the other
 * @param categories how many categories the articles are in
 * @param until when the last view happened; the first ten minutes before
 */
public record Workload(
    long seed, int warmUp, int events, int articles, int visitors, int categories, Instant until) {
  static final Duration LENGTH = Duration.ofMinutes(10);

  /** All page views. */
  public int size() {
    return warmUp + events;
  }

  /**
   * The newest time for the last view with all views within an hour of the clock, so that nobody
   * has to count them in two windows.
   */
  public static Instant untilNow(Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return now.isBefore(hour.plus(LENGTH))
        ? hour.minusMillis(1)
        : now.truncatedTo(ChronoUnit.MILLIS);
  }
}
