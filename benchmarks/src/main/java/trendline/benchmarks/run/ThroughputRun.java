package trendline.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import trendline.benchmarks.child.CountsFile;
import trendline.benchmarks.load.Counts;
import trendline.benchmarks.load.Counts.Row;
import trendline.benchmarks.load.Expected;
import trendline.benchmarks.load.Preload;
import trendline.benchmarks.load.Views;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;

/** One contestant counts one workload, and is believed only where all of it is right. */
final class ThroughputRun {
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);
  private static final int LIST_SIZE = 100;

  private final Bench bench;
  private final Application application;
  private final Contestant contestant;
  private final Views views;
  private final Expected expected;
  private final Progress progress;

  ThroughputRun(
      Bench bench,
      Application application,
      Contestant contestant,
      Views views,
      Expected expected,
      Progress progress) {
    this.bench = bench;
    this.application = application;
    this.contestant = contestant;
    this.views = views;
    this.expected = expected;
    this.progress = progress;
  }

  Measured run(int round, int partitions) throws InterruptedException {
    String name = contestant.label() + "-" + round;
    Path directory = bench.directory().resolve(name);
    try (OpenParts opened = new OpenParts()) {
      opened.add(() -> Bench.delete(directory));
      Site site = opened.add(new Site(bench.bootstrapServer(), name + ".", partitions));
      Preload preload = opened.add(new Preload(site.clientConfig(), site.topics()));
      preload.send(
          views, sent -> progress.tell("sends events ahead", sent, views.workload().size()));
      return run(round, directory, site, preload, opened);
    }
  }

  private Measured run(int round, Path directory, Site site, Preload preload, OpenParts opened)
      throws InterruptedException {
    ListWatch lists = contestant.makesLists() ? opened.add(new ListWatch(site, contestant)) : null;
    ChildJvm app = opened.add(application.start(contestant, bench, site, directory));
    Map<TopicPartition, Long> warmEnds = site.committedEnds();
    Map<TopicPartition, Long> ends = site.ends();
    Counting counting = new Counting(site, List.of(app), lists, progress);

    counting.await("warms up", warmEnds, top(true));
    Duration cpuBefore = app.cpu();
    long begun = System.nanoTime();
    preload.release();
    Counting.Times times = counting.await("counts", ends, top(false));
    Duration cpu = app.cpu().minus(cpuBefore);
    long peak = app.peakMemory();
    check(site, app, directory);

    int events = views.workload().events();
    double seconds = (Math.max(times.counted(), times.listed()) - begun) / 1e9;
    return new Measured(
        contestant,
        round,
        seconds,
        (times.counted() - begun) / 1e9,
        events / seconds,
        cpu.toNanos() / 1e3 / events,
        peak / (1024 * 1024));
  }

  private List<Row> top(boolean warmUp) {
    return counts(warmUp).top(LIST_SIZE);
  }

  private Counts counts(boolean warmUp) {
    if (contestant.dropsDuplicates()) {
      return warmUp ? expected.warmUpOnce() : expected.once();
    }
    return warmUp ? expected.warmUpAll() : expected.all();
  }

  /** Every article's count, not those in the list only. */
  private void check(Site site, ChildJvm app, Path directory) throws InterruptedException {
    List<String> wrong = List.of();
    if (contestant == Contestant.TRENDLINE) {
      wrong = PublishedTotals.differences(site, counts(false), LONGEST_STANDSTILL);
      app.end();
    } else {
      app.end();
      try {
        wrong = counts(false).differences(CountsFile.read(Application.countsFile(directory)));
      } catch (IOException e) {
        throw new FailedException(
            contestant.label() + " left no counts behind: " + app.lastWords(), e);
      }
    }
    if (!wrong.isEmpty()) {
      throw new FailedException(
          contestant.label() + " counted wrongly: " + String.join(", ", wrong));
    }
  }
}
