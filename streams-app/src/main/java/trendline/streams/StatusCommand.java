package trendline.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.WrongUseException;
import trendline.events.topics.Topics;
import trendline.streams.status.Limits;
import trendline.streams.status.StatusCheck;
import trendline.streams.topology.StreamsSettings;

/** {@code status}: whether all is well, on one screen. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether all is well and what is not, from what Kafka knows: who counts what, what waits, how old the lists are, what was refused. Changes nothing.",
      "Ends with 0 where all is well, with 1 where something is not or Kafka cannot be asked."
    })
public final class StatusCommand implements Callable<Integer> {
  private static final Duration LONGEST_WATCH = Duration.ofMinutes(1);

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description = "That of streams. Default: the topic prefix and \"streams\".")
  private @Nullable String applicationId;

  @Option(
      names = "--watch",
      paramLabel = "DURATION",
      defaultValue = "2s",
      description =
          "How long offsets are watched, to tell what moves from what stands; 0s to 1m. Default: ${DEFAULT-VALUE}.")
  private Duration watch = Duration.ZERO;

  @Option(
      names = "--stale-after",
      paramLabel = "DURATION",
      defaultValue = "3m",
      description =
          "The age from which on a list is a problem; more than 1m. Default: ${DEFAULT-VALUE}.")
  private Duration staleAfter = Duration.ZERO;

  @Option(
      names = "--max-waiting",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "Events that may wait in one partition; what waits and does not move is a problem in any case. Default: ${DEFAULT-VALUE}.")
  private long maxWaiting;

  @Option(
      names = "--max-refused",
      paramLabel = "PART",
      defaultValue = "0.01",
      description =
          "The part of the last hour's events that may be refused; 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double maxRefused;

  @Option(
      names = "--instance",
      paramLabel = "HOST:PORT",
      split = ",",
      description =
          "Operations ports that are asked, too, how their threads are, by comma or repeated. Default: none.")
  private List<String> instances = List.of();

  @Option(names = "--json", description = "One JSON object instead of a screen.")
  private boolean json;

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Topics topics = kafka.topics();
    StatusCheck check =
        new StatusCheck(
            topics,
            applicationId == null ? StreamsSettings.defaultApplicationId(topics) : applicationId,
            limits(),
            Clock.systemUTC());
    try (Admin admin = kafka.connect()) {
      boolean well =
          check.isWell(
              admin, kafka.clientConfig(), watch, instances, json, spec.commandLine().getOut());
      return well ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (KafkaException e) {
      throw FailedException.because("status", e);
    }
  }

  private Limits limits() {
    if (watch.compareTo(LONGEST_WATCH) > 0) {
      throw new WrongUseException("--watch " + watch + ": must be 0s to 1m");
    }
    try {
      return new Limits(staleAfter, maxWaiting, maxRefused);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }
}
