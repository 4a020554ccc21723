package trendline.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
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
import trendline.streams.topology.TransactionVersion;

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
      defaultValue = "1",
      description =
          "How many other instances keep a copy of each store, 0 to 5, as far as there are any. Default: ${DEFAULT-VALUE}.")
  private int standbys;

  @Option(
      names = "--commit-interval",
      paramLabel = "DURATION",
      defaultValue = "100ms",
      description = "How often counts are committed; 10ms to 1m. Default: ${DEFAULT-VALUE}.")
  private Duration commitInterval = Duration.ZERO;

  @Option(
      names = "--allow-old-transactions",
      description =
          "Start on a cluster whose transaction.version is below 2, where counts are exactly once only as long as no delayed write of a crashed instance arrives late.")
  private boolean allowOldTransactions;

  @Override
  public Integer call() throws InterruptedException {
    Topics topics = kafka.topics();
    StreamsAppSettings settings = settings(topics);
    requireStateDir();
    topicOptions.createMissing(kafka).forEach(topic -> LOG.info("created topic={}", topic));
    requireSafeTransactions();
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

  private void requireSafeTransactions() {
    if (allowOldTransactions) {
      return;
    }
    try (Admin admin = kafka.connect()) {
      short version = TransactionVersion.of(admin);
      if (version < TransactionVersion.SAFE) {
        throw new FailedException(
            "--bootstrap-server "
                + kafka.bootstrapServer()
                + ": the cluster's transaction.version is "
                + version
                + ", counting exactly once needs 2; have it raised with kafka-features.sh upgrade --feature transaction.version=2, or say --allow-old-transactions");
      }
    }
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
