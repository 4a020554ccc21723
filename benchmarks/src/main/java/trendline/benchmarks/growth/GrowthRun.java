package trendline.benchmarks.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import trendline.benchmarks.load.Expected;
import trendline.benchmarks.load.Preload;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.run.Application;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.ChildJvm;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Counting;
import trendline.benchmarks.run.ListWatch;
import trendline.benchmarks.run.Progress;
import trendline.benchmarks.run.PublishedTotals;
import trendline.benchmarks.run.Site;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;

/** One shape: counts it, looks at its memory, and starts it again twice. */
final class GrowthRun {
  private static final long MIB = 1024 * 1024;
  private static final int LIST_SIZE = 100;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final Bench bench;
  private final Application application;
  private final Progress progress;

  GrowthRun(Bench bench, Application application, Progress progress) {
    this.bench = bench;
    this.application = application;
    this.progress = progress;
  }

  Grown run(Shape shape, Views views) throws InterruptedException {
    Expected expected = Expected.of(views);
    try (OpenParts opened = new OpenParts()) {
      Site site = opened.add(new Site(bench.bootstrapServer(), prefix(shape), shape.partitions()));
      List<Instance> instances = new ArrayList<>();
      for (int i = 1; i <= shape.instances(); i++) {
        Instance instance = opened.add(new Instance(application, Integer.toString(i), bench, site));
        opened.add(() -> Bench.delete(instance.state()));
        instances.add(instance);
        instance.awaitReady();
      }
      // the second one takes over its part, while there is nothing to take along
      for (Instance instance : instances) {
        instance.awaitReady();
      }
      return run(shape, views, expected, site, instances, opened);
    }
  }

  private static String prefix(Shape shape) {
    return String.format(
        "growth-%d-%d-%d-%d.",
        shape.articles(), shape.partitions(), shape.instances(), shape.categories());
  }

  private Grown run(
      Shape shape,
      Views views,
      Expected expected,
      Site site,
      List<Instance> instances,
      OpenParts opened)
      throws InterruptedException {
    List<ChildJvm> jvms = instances.stream().map(Instance::jvm).toList();
    ListWatch lists = opened.add(new ListWatch(site, Contestant.TRENDLINE));
    Preload preload = opened.add(new Preload(site.clientConfig(), site.topics()));
    preload.send(views, sent -> progress.tell("sends events ahead", sent, views.workload().size()));
    Map<TopicPartition, Long> warmEnds = site.committedEnds();
    Map<TopicPartition, Long> ends = site.ends();
    Counting counting = new Counting(site, jvms, lists, progress);
    counting.await("warms up", warmEnds, expected.warmUpOnce().top(LIST_SIZE));
    Duration cpuBefore = cpu(jvms);
    long begun = System.nanoTime();
    preload.release();
    Counting.Times times = counting.await("counts", ends, expected.once().top(LIST_SIZE));
    Duration cpu = cpu(jvms).minus(cpuBefore);
    List<String> wrong = PublishedTotals.differences(site, expected.once(), LONGEST_WAIT);
    if (!wrong.isEmpty()) {
      throw new FailedException("trendline counted wrongly: " + String.join(", ", wrong));
    }
    return grown(
        shape,
        views.workload().events(),
        (Math.max(times.counted(), times.listed()) - begun) / 1e9,
        cpu,
        site,
        instances);
  }

  private Grown grown(
      Shape shape, int events, double seconds, Duration cpu, Site site, List<Instance> instances)
      throws InterruptedException {
    long heap = 0;
    long peak = 0;
    long state = 0;
    for (Instance instance : instances) {
      peak += instance.jvm().peakMemory();
      heap += instance.jvm().liveHeap();
    }
    for (Instance instance : instances) {
      instance.jvm().end();
      state += bytes(instance.state());
    }
    progress.tell("starts again", 0, 2);
    double restart = secondsToStart(site);
    Bench.delete(instances.get(0).state());
    double restore = secondsToStart(site);
    return new Grown(
        shape,
        events / seconds,
        cpu.toNanos() / 1e3 / events,
        heap / MIB,
        peak / MIB,
        state / MIB,
        restart,
        restore);
  }

  private double secondsToStart(Site site) throws InterruptedException {
    try (Instance again = new Instance(application, "1", bench, site)) {
      double seconds = again.awaitReady();
      again.jvm().end();
      return seconds;
    }
  }

  private static Duration cpu(List<ChildJvm> jvms) {
    return jvms.stream().map(ChildJvm::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  private static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
