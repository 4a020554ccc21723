package trendline.streams.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which instants lists are asked.
 *
 * @param at the instants that are named, in any order; at least one
 * @param every the step from the first to the last of two, or from one on to the end; null for
 *     those named alone
 */
public record Instants(List<Instant> at, @Nullable Duration every) {
  private static final Instant FIRST = Instant.EPOCH;

  /** Buckets are numbered by 32 bits, which minutes fill in the year 6053. */
  private static final Instant BEYOND = Instant.parse("3000-01-01T00:00:00Z");

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  public Instants {
    at = at.stream().sorted().distinct().toList();
    for (Instant instant : at) {
      if (instant.isBefore(FIRST) || !instant.isBefore(BEYOND)) {
        throw new IllegalArgumentException(
            "--at " + instant + ": must lie in the years 1970 to 2999");
      }
    }
    if (every != null && (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("--every " + every + ": must be 1s to 366d");
    }
    if (every != null && at.size() > 2) {
      throw new IllegalArgumentException(
          "--every " + every + ": needs one --at or two, from which to which, not " + at.size());
    }
  }

  /**
   * The instants in their order.
   *
   * @param lastEvent where those of an {@code every} with one {@code at} end; null: nothing
   *     happened
   */
  public Stream<Instant> inOrder(@Nullable Instant lastEvent) {
    Duration step = every;
    if (step == null) {
      return at.stream();
    }
    Instant first = at.get(0);
    Instant last = at.size() == 2 ? at.get(1) : end(first, lastEvent);
    return Stream.iterate(first, instant -> !instant.isAfter(last), i -> i.plus(step));
  }

  /** The one that was named is answered even if nothing happened after it. */
  private static Instant end(Instant first, @Nullable Instant lastEvent) {
    if (lastEvent == null || lastEvent.isBefore(first)) {
      return first;
    }
    return lastEvent.isBefore(BEYOND) ? lastEvent : BEYOND;
  }
}
