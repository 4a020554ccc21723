package trendline.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.StartLog;
import trendline.cli.TopicOptions;
import trendline.cli.WrongUseException;
import trendline.events.topics.Topics;
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
  @Mixin private InstanceOptions instance = new InstanceOptions();
  @Mixin private ListOptions lists = new ListOptions();
  @Mixin private ServerOptions servers = new ServerOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--allow-old-transactions",
      description =
          "Start on a cluster whose transaction.version is below 2, where counts are exactly once only as long as no delayed write of a crashed instance arrives late.")
  private boolean allowOldTransactions;

  @Override
  public Integer call() throws InterruptedException {
    Topics topics = kafka.topics();
    StreamsAppSettings settings = settings(topics);
    StartLog.write(spec, kafka);
    if (settings.role().counts()) {
      instance.requireStateDir();
      topicOptions.createMissing(kafka).forEach(topic -> LOG.info("created topic={}", topic));
      requireSafeTransactions();
    } else {
      // creates nothing and needs no rights but to read; an address without a broker is told at
      // once
      kafka.connect().close();
    }
    try (ShutdownRequest shutdown = new ShutdownRequest();
        StreamsApp app = start(topics, settings)) {
      LOG.info(
          "started httpPort={} operationsPort={} role={}",
          app.httpPort(),
          app.operationsPort(),
          settings.role());
      while (!shutdown.cameWithin(LOOK)) {
        Optional<Throwable> failure = app.failure();
        if (failure.isPresent()) {
          throw FailedException.because(
              settings.role().counts()
                  ? "the pipeline stopped"
                  : "the published lists can no longer be read",
              failure.get());
        }
      }
    }
    return 0;
  }

  private StreamsApp start(Topics topics, StreamsAppSettings settings) {
    try {
      return new StreamsApp(kafka.clientConfig(), topics, settings, Clock.systemUTC());
    } catch (ProcessorStateException e) {
      throw FailedException.because("--state-dir " + instance.stateDir(), e);
    }
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

  private StreamsAppSettings settings(Topics topics) {
    try {
      return new StreamsAppSettings(
          instance.role(),
          instance.settings(topics),
          lists.settings(),
          servers.api(),
          servers.operationsHost(),
          servers.operationsPort());
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }
}
