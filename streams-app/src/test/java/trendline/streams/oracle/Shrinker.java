package trendline.streams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a failing list whatever it fails without: ddmin by Zeller and Hildebrandt, first in
 * halves, then in ever smaller parts. What is left fails, and where the time sufficed, fails no
 * more without any single one of its elements.
 */
final class Shrinker<T> {
  private final Predicate<List<T>> fails;
  private final Duration limit;
  private final InstantSource clock;

  Shrinker(Predicate<List<T>> fails, Duration limit, InstantSource clock) {
    this.fails = fails;
    this.limit = limit;
    this.clock = clock;
  }

  List<T> shrink(List<T> failing) {
    Instant end = clock.instant().plus(limit);
    List<T> rest = failing;
    int parts = 2;
    while (rest.size() > 1 && clock.instant().isBefore(end)) {
      List<T> smaller = withoutOneOf(parts, rest, end);
      if (smaller != null) {
        rest = smaller;
        parts = Math.max(2, parts - 1);
      } else if (parts >= rest.size()) {
        return rest;
      } else {
        parts = 2 * parts;
      }
      parts = Math.min(parts, rest.size());
    }
    return rest;
  }

  private @Nullable List<T> withoutOneOf(int parts, List<T> list, Instant end) {
    // backwards, as what comes after the failure is never needed
    for (int part = parts - 1; part >= 0 && clock.instant().isBefore(end); part--) {
      List<T> smaller = new ArrayList<>(list.subList(0, list.size() * part / parts));
      smaller.addAll(list.subList(list.size() * (part + 1) / parts, list.size()));
      if (fails.test(smaller)) {
        return smaller;
      }
    }
    return null;
  }
}
