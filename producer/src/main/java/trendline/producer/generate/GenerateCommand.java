package trendline.producer.generate;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.TopicOptions;
import trendline.cli.WrongUseException;
import trendline.producer.EventPublisher;

/** Sends the traffic of a made-up site. */
@Command(
    name = "generate",
    description =
        "Sends the traffic of a made-up news site: a week of history, then a steady rate.",
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "Events a second. Default: ${DEFAULT-VALUE}.")
  private double rate = 50;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same number makes the same site again. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "60",
      description = "Articles that the site has at the start. Default: ${DEFAULT-VALUE}.")
  private int articles = 60;

  @Option(
      names = "--language",
      paramLabel = "ru|en|both",
      defaultValue = "both",
      description = "In which language they are written. Default: ${DEFAULT-VALUE}.")
  private Language language = Language.BOTH;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long, as 30s or 10m. Default: until Ctrl-C.")
  private @Nullable Duration duration;

  @Option(
      names = "--no-history",
      description =
          "Leave out the week before the start, as for a site that an earlier run has filled.")
  private boolean noHistory;

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topics = new TopicOptions();
  @Spec private CommandSpec spec;

  /** 1 where Kafka did not take everything. */
  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    SyntheticSite site = site(clock);
    topics
        .createMissing(kafka)
        .forEach(topic -> say(spec.commandLine().getErr(), "created topic " + topic));
    try (EventPublisher publisher = EventPublisher.patient(kafka.clientConfig(), kafka.topics());
        GeneratedTraffic traffic = traffic(site, publisher, clock)) {
      return ShutdownRequest.endsBy(
          traffic::close,
          () -> {
            closeInTime(traffic);
            traffic.run();
            publisher.flush();
            return report(traffic, publisher.dropped());
          });
    }
  }

  private SyntheticSite site(Clock clock) {
    try {
      GeneratedTraffic.checked(rate);
      return new SyntheticSite(seed, articles, language, clock.instant());
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--" + e.getMessage(), e);
    }
  }

  private GeneratedTraffic traffic(SyntheticSite site, EventPublisher publisher, Clock clock) {
    return new GeneratedTraffic(site, publisher, rate, !noHistory, clock);
  }

  private void closeInTime(GeneratedTraffic traffic) {
    if (duration != null) {
      CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS)
          .execute(traffic::close);
    }
  }

  private int report(GeneratedTraffic traffic, long dropped) {
    PrintWriter out = spec.commandLine().getOut();
    traffic.sent().forEach((type, count) -> say(out, row(type.label(), count)));
    say(out, row("dropped", dropped));
    return dropped == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String row(String name, long count) {
    return String.format(Locale.ROOT, "%-26s %,11d", name, count);
  }

  private static void say(PrintWriter writer, String line) {
    writer.println(line);
    writer.flush();
  }
}
