package trendline.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import trendline.benchmarks.load.Counts.Row;
import trendline.cli.FailedException;

/** Waits until a contestant has counted, and its list shows it. */
final class Counting {
  /** Nanoseconds by the machine's own clock. */
  record Times(long counted, long listed) {}

  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

  private final Site site;
  private final ChildJvm app;
  private final @Nullable ListWatch lists;
  private final Progress progress;

  /**
   * Of one that runs.
   *
   * @param lists what it publishes; null where it counts only
   */
  Counting(Site site, ChildJvm app, @Nullable ListWatch lists, Progress progress) {
    this.site = site;
    this.app = app;
    this.lists = lists;
    this.progress = progress;
  }

  /**
   * Waits until all is committed up to these ends, and a list like this was seen.
   *
   * @throws FailedException where it ends before, or nothing goes on
   */
  Times await(String what, Map<TopicPartition, Long> ends, List<Row> top)
      throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_STANDSTILL, app.name() + ": nothing more is counted");
    long all = site.left(ends);
    long left = all;
    while (left > 0) {
      app.requireAlive();
      deadline.pause();
      long now = site.left(ends);
      if (now < left) {
        deadline.goesOn();
      }
      left = now;
      progress.tell(what, all - left, all);
    }
    long counted = System.nanoTime();
    return new Times(counted, lists == null ? counted : listed(lists, top));
  }

  private long listed(ListWatch watch, List<Row> top) throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_STANDSTILL, app.name() + ": its list stays wrong");
    while (true) {
      long seen = watch.seenAt(top);
      if (seen != 0) {
        return seen;
      }
      app.requireAlive();
      if (deadline.isOver()) {
        throw new FailedException(app.name() + " lists wrongly: " + watch.difference(top));
      }
      deadline.pause();
    }
  }
}
