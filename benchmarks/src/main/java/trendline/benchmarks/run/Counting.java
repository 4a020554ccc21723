package trendline.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import trendline.benchmarks.load.Counts.Row;
import trendline.cli.FailedException;

/** Waits until a contestant has counted, and its list shows it. */
public final class Counting {
  /** Nanoseconds by the machine's own clock. */
  public record Times(long counted, long listed) {}

  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);

  private final Site site;
  private final List<ChildJvm> apps;
  private final @Nullable ListWatch lists;
  private final Progress progress;

  /**
   * Of one that runs.
   *
   * @param apps its processes, at least one
   * @param lists what it publishes; null where it counts only
   */
  public Counting(Site site, List<ChildJvm> apps, @Nullable ListWatch lists, Progress progress) {
    this.site = site;
    this.apps = List.copyOf(apps);
    this.lists = lists;
    this.progress = progress;
  }

  /**
   * Waits until all is committed up to these ends, and a list like this was seen.
   *
   * @throws FailedException where it ends before, or nothing goes on
   */
  public Times await(String what, Map<TopicPartition, Long> ends, List<Row> top)
      throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_STANDSTILL, name() + ": nothing more is counted");
    long all = site.left(ends);
    long left = all;
    while (left > 0) {
      apps.forEach(ChildJvm::requireAlive);
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

  private String name() {
    return apps.get(0).name();
  }

  private long listed(ListWatch watch, List<Row> top) throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_STANDSTILL, name() + ": its list stays wrong");
    while (true) {
      long seen = watch.seenAt(top);
      if (seen != 0) {
        return seen;
      }
      apps.forEach(ChildJvm::requireAlive);
      if (deadline.isOver()) {
        throw new FailedException(
            name()
                + " lists wrongly: "
                + watch.difference(top)
                + "; it said: "
                + apps.get(0).lastWords());
      }
      deadline.pause();
    }
  }
}
