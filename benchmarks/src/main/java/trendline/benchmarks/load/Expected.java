package trendline.benchmarks.load;

import java.time.Duration;
import org.agrona.collections.Long2LongHashMap;

/**
 * What a workload must come to, counted here by the simplest code: every view, and only the first
 * of a visitor within the dedupe window; after the warm-up, and in the end.
 */
public record Expected(Counts warmUpAll, Counts warmUpOnce, Counts all, Counts once) {
  /** The pipeline's own default. */
  static final long DEDUPE_WINDOW = Duration.ofMinutes(30).toMillis();

  private static final long NEVER = Long.MIN_VALUE;

  /** Counts a workload. */
  public static Expected of(Views views) {
    Workload workload = views.workload();
    int[] all = new int[workload.articles()];
    int[] once = new int[workload.articles()];
    Counts[] warm = {new Counts(views.ids(), all), new Counts(views.ids(), once)};
    Long2LongHashMap lastCounted = new Long2LongHashMap(NEVER);
    views.forEach(
        (number, article, visitor, occurredAt) -> {
          if (number == workload.warmUp()) {
            warm[0] = new Counts(views.ids(), all);
            warm[1] = new Counts(views.ids(), once);
          }
          all[article]++;
          long pair = (long) article * workload.visitors() + visitor;
          long last = lastCounted.get(pair);
          if (last == NEVER || occurredAt - last >= DEDUPE_WINDOW) {
            lastCounted.put(pair, occurredAt);
            once[article]++;
          }
        });
    return new Expected(
        warm[0], warm[1], new Counts(views.ids(), all), new Counts(views.ids(), once));
  }
}
