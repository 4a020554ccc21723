package trendline.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.TopicOptions;
import trendline.cli.WrongUseException;
import trendline.events.topics.Topics;
import trendline.streams.topology.StreamsSettings;

/** {@code streams}: counts, ranks, and answers, until it is told to end. */
@Command(
    name = "streams",
    mixinStandardHelpOptions = true,
    description = "Counts the events of a site, ranks its articles, and serves the lists.")
public final class StreamsCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsCommand.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topicOptions = new TopicOptions();
  @Mixin private ListOptions lists = new ListOptions();
  @Mixin private ServerOptions servers = new ServerOptions();

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      description =
          "What all instances of one site share; names the internal topics. Default: the topic prefix and \"streams\".")
  private @Nullable String applicationId;

  @Option(
      names = "--instance-id",
      paramLabel = "ID",
      defaultValue = "1",
      description =
          "This instance among them, the same after a restart. Default: ${DEFAULT-VALUE}.")
  private String instanceId = "";

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      defaultValue = ".trendline/state",
      description =
          "Where counts are kept between restarts; one for each instance. Default: ${DEFAULT-VALUE}.")
  private Path stateDir = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Stream threads, 1 to 64. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--standbys",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Further instances that keep a copy of each store, 0 to 5. Default: ${DEFAULT-VALUE}.")
  private int standbys;

  @Option(
      names = "--commit-interval",
      paramLabel = "DURATION",
      defaultValue = "100ms",
      description = "How often counts are committed; 10ms to 1m. Default: ${DEFAULT-VALUE}.")
  private Duration commitInterval = Duration.ZERO;

  @Override
  public Integer call() throws InterruptedException {
    Topics topics = kafka.topics();
    StreamsAppSettings settings = settings(topics);
    requireStateDir();
    topicOptions.createMissing(kafka).forEach(topic -> LOG.info("created topic={}", topic));
    try (ShutdownRequest shutdown = new ShutdownRequest();
        StreamsApp app =
            new StreamsApp(kafka.clientConfig(), topics, settings, Clock.systemUTC())) {
      LOG.info("started httpPort={} operationsPort={}", app.httpPort(), app.operationsPort());
      while (!shutdown.cameWithin(LOOK)) {
        Optional<Throwable> failure = app.failure();
        if (failure.isPresent()) {
          throw new FailedException(
              "the pipeline stopped: " + failure.get().getMessage() + "; the log says more");
        }
      }
    }
    return 0;
  }

  private void requireStateDir() {
    try {
      Files.createDirectories(stateDir);
    } catch (IOException e) {
      throw new FailedException(
          "--state-dir " + stateDir + ": cannot be created; choose a directory that can be written",
          e);
    }
  }

  private StreamsAppSettings settings(Topics topics) {
    String id =
        applicationId == null ? StreamsSettings.defaultApplicationId(topics) : applicationId;
    try {
      return new StreamsAppSettings(
          new StreamsSettings(id, instanceId, stateDir, threads, standbys, commitInterval),
          lists.settings(),
          servers.api(),
          servers.operationsHost(),
          servers.operationsPort());
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }
}
