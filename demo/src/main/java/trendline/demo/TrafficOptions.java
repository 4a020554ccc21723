package trendline.demo;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trendline.cli.KafkaOptions;
import trendline.cli.WrongUseException;
import trendline.producer.EventPublisher;
import trendline.producer.generate.GeneratedTraffic;
import trendline.producer.generate.Language;
import trendline.producer.generate.SyntheticSite;
import trendline.producer.replay.Rebase;
import trendline.producer.replay.Replay;
import trendline.producer.replay.ReplayOptions;
import trendline.producer.replay.ReplaySettings;
import trendline.producer.replay.ReplaySummary;

/** Which traffic the demo has. */
final class TrafficOptions {
  private static final long SEED = 1;
  private static final int ARTICLES = 60;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Access logs or .ndjson files to replay, plain or gzip; - for standard input. Default: a site made up.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "Events a second of the site made up. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  /**
   * The traffic that the options say.
   *
   * @throws WrongUseException where they are wrong, before anything is started
   */
  Traffic traffic() {
    if (files.isEmpty()) {
      if (!(rate > 0) || rate > 1_000_000) {
        throw new WrongUseException("--rate " + rate + ": must be more than 0, at most 1000000");
      }
      return this::madeUp;
    }
    files.forEach(TrafficOptions::requireReadable);
    ReplaySettings settings = replayOptions.settings(Rebase.NOW);
    return (kafka, site, out) -> replayed(settings, kafka, out);
  }

  private static void requireReadable(String file) {
    try {
      if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
        throw new WrongUseException("--replay " + file + ": no such file, or not readable");
      }
      if (Files.isDirectory(Path.of(file))) {
        throw new WrongUseException("--replay " + file + ": is a directory; name the files in it");
      }
    } catch (InvalidPathException e) {
      throw new WrongUseException("--replay " + file + ": is not a file's name", e);
    }
  }

  private RunningTraffic madeUp(KafkaOptions kafka, String address, PrintWriter out) {
    Clock clock = Clock.systemUTC();
    EventPublisher publisher = EventPublisher.patient(kafka.clientConfig(), kafka.topics());
    SyntheticSite site = new SyntheticSite(SEED, ARTICLES, Language.BOTH, address, clock.instant());
    boolean history = new PastTraffic(kafka).isEmpty();
    GeneratedTraffic generated = new GeneratedTraffic(site, publisher, rate, history, clock);
    return new RunningTraffic(publisher, generated, generated::close);
  }

  private RunningTraffic replayed(ReplaySettings settings, KafkaOptions kafka, PrintWriter out) {
    EventPublisher publisher = EventPublisher.patient(kafka.clientConfig(), kafka.topics());
    Replay replay = new Replay(files, settings, publisher, System.err, Clock.systemUTC());
    return new RunningTraffic(
        publisher,
        () -> {
          out.println(line(replay.run()));
          out.flush();
        },
        replay::stop);
  }

  private static String line(ReplaySummary summary) {
    long bots = summary.bots().values().stream().mapToLong(Long::longValue).sum();
    return String.format(
        Locale.ROOT,
        "%s: read %,d lines: %,d page views, %,d comments, %,d articles, %,d views of bots,"
            + " %,d not an article, %,d malformed; %,d events dropped%n",
        summary.stopped() ? "replay stopped" : "replay done",
        summary.read(),
        summary.pageViews(),
        summary.comments(),
        summary.articles(),
        bots,
        summary.notAnArticle(),
        summary.malformed(),
        summary.dropped());
  }
}
