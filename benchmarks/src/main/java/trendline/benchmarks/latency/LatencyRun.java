package trendline.benchmarks.latency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trendline.benchmarks.load.Preload;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.run.Application;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.ChildJvm;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Deadline;
import trendline.benchmarks.run.Progress;
import trendline.benchmarks.run.Site;
import trendline.cli.FailedException;
import trendline.cli.OpenParts;

/** One steady rate, from an application that has just counted a view of each article. */
final class LatencyRun {
  /** So many articles are watched: they stay in the list of a hundred whatever chance does. */
  private static final int WATCHED = 50;

  private static final int VIEWS_BEFORE = 1;
  private static final int PARTITIONS = 4;
  private static final Pattern PORT = Pattern.compile("started httpPort=(\\d+)");
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final Bench bench;
  private final Application application;
  private final Views views;
  private final Progress progress;

  LatencyRun(Bench bench, Application application, Views views, Progress progress) {
    this.bench = bench;
    this.application = application;
    this.views = views;
    this.progress = progress;
  }

  AtRate run(int rate, Duration length) throws InterruptedException {
    progress.begin(rate + " a second");
    Path directory = bench.directory().resolve("latency-" + rate);
    try (OpenParts opened = new OpenParts()) {
      opened.add(() -> Bench.delete(directory));
      Site site =
          opened.add(new Site(bench.bootstrapServer(), "latency-" + rate + ".", PARTITIONS));
      try (Preload preload = new Preload(site.clientConfig(), site.topics())) {
        preload.send(views, sent -> progress.tell("sends articles", sent, views.workload().size()));
        preload.release();
      }
      ChildJvm app = opened.add(application.start(Contestant.TRENDLINE, bench, site, directory));
      int port = Integer.parseInt(app.awaitLine(PORT, LONGEST_START));
      awaitCounted(site, app);
      return measure(rate, length, site, app, port, opened);
    }
  }

  private void awaitCounted(Site site, ChildJvm app) throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_START, app.name() + " counts nothing");
    while (site.left(site.committedEnds()) > 0) {
      app.requireAlive();
      deadline.pause();
    }
  }

  private AtRate measure(
      int rate, Duration length, Site site, ChildJvm app, int port, OpenParts opened)
      throws InterruptedException {
    Map<String, Sends> byArticle = new HashMap<>();
    List<Sends> sends = IntStream.range(0, WATCHED).mapToObj(article -> new Sends()).toList();
    IntStream.range(0, WATCHED)
        .forEach(article -> byArticle.put(views.ids().article(article), sends.get(article)));
    long begun = System.nanoTime();
    long from = begun + WARM_UP.toNanos();
    long to = from + length.toNanos();
    Sightings ofReader = new Sightings(byArticle, VIEWS_BEFORE, from, to);
    Sightings ofClient = new Sightings(byArticle, VIEWS_BEFORE, from, to);
    opened.add(new ListReader(site, ofReader));
    opened.add(new LiveWatch(port, ofClient));
    SteadyLoad load =
        opened.add(
            new SteadyLoad(site.clientConfig(), site.topics().pageViews().name(), views, sends));
    progress.say(
        rate
            + " a second: for "
            + length.toSeconds()
            + " s, after a warm-up of "
            + WARM_UP.toSeconds()
            + " s");
    Duration cpuBefore = app.cpu();
    long sent = load.send(rate, begun, to);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processors = app.cpu().minus(cpuBefore).toNanos() / 1e9 / seconds;
    awaitSeen(app, ofReader, ofClient);
    return new AtRate(
        rate,
        sent / seconds,
        processors,
        app.peakMemory() / (1024 * 1024),
        ofReader.delays(),
        ofClient.delays());
  }

  private void awaitSeen(ChildJvm app, Sightings... readers) throws InterruptedException {
    Deadline deadline = new Deadline(LONGEST_START, "views are missing in the lists");
    long unseen = Long.MAX_VALUE;
    while (unseen > 0) {
      app.requireAlive();
      deadline.pause();
      long now = Stream.of(readers).mapToLong(Sightings::unseen).sum();
      if (now < unseen) {
        deadline.goesOn();
      }
      unseen = now;
      progress.tell("waits for the last lists; views missing", now, now);
    }
  }

  static void requireMeasured(AtRate at) {
    if (at.toReader().views() == 0 || at.toLiveClient().views() == 0) {
      throw new FailedException("at " + at.rate() + " a second no view was measured");
    }
  }
}
