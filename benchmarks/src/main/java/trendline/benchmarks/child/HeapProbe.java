package trendline.benchmarks.child;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;
import trendline.events.PageView;
import trendline.streams.backtest.RowsInMemory;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.RankingSettings;

/**
 * Live heap of what one partition counts, without Kafka: the difference that letting go of it makes
 * after forced collections. Its rows are left out, as they lie in RocksDB otherwise.
 */
final class HeapProbe {
  private static final int COLLECTIONS = 3;
  private static final int CATEGORIES = 3;

  /** Beyond two dedupe windows, within the time for which minutes are kept. */
  private static final Duration AGO = Duration.ofMinutes(90);

  private final RowsInMemory rows = new RowsInMemory();
  private @Nullable Activity activity;

  /**
   * Counts views of so many articles by so many visitors each.
   *
   * @param forgotten whether the visitors are so long ago that they are forgotten
   */
  HeapProbe(int articles, int visitorsEach, boolean forgotten) {
    activity = activity(rows, articles, visitorsEach, forgotten);
  }

  /** Bytes that are free once it is let go of; may be asked once. */
  long bytes() {
    long with = used();
    if (activity == null || rows.size() == 0) {
      throw new IllegalStateException("nothing is counted");
    }
    activity = null;
    long without = used();
    if (rows.size() == 0) {
      throw new IllegalStateException("the rows are gone, too");
    }
    return with - without;
  }

  private static Activity activity(
      RowsInMemory rows, int articles, int visitorsEach, boolean forgotten) {
    Activity activity = new Activity(RankingSettings.defaults(), rows);
    Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long now = end.toEpochMilli();
    Instant viewed = end.minus(AGO);
    activity.restore(now);
    Views site = new Views(new Workload(1, 0, 0, articles, 1, CATEGORIES, end));
    for (int i = 0; i < articles; i++) {
      activity.describe(site.description(i));
    }
    for (int visitor = 0; visitor < visitorsEach; visitor++) {
      for (int i = 0; i < articles; i++) {
        activity.count(
            new PageView("e", site.ids().article(i), "visitor-" + visitor + "-" + i, viewed), now);
      }
      activity.save();
    }
    if (forgotten) {
      activity.count(new PageView("e", site.ids().article(0), "visitor", end), now);
      activity.save();
    }
    activity.takeChangedTotals(articles);
    activity.takeChangedLists(now);
    activity.save();
    return activity;
  }

  /** Bytes that are live in this JVM. */
  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
