package trendline.producer;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.TopicOptions;
import trendline.cli.WrongUseException;
import trendline.producer.collector.Collector;
import trendline.producer.collector.CollectorOptions;
import trendline.producer.collector.CollectorSettings;
import trendline.producer.collector.RandomKeyPseudonyms;
import trendline.producer.collector.TopicsInTime;
import trendline.producer.collector.UserAgentAudience;
import trendline.producer.collector.Visitors;

/** {@code collector}: takes a site's events over HTTP until it is told to end. */
@Command(
    name = "collector",
    mixinStandardHelpOptions = true,
    description =
        "Takes page views from browsers, and comments and articles from backends, over HTTP; answers 202 once nothing can lose them.")
public final class CollectorCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(CollectorCommand.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private TopicOptions topicOptions = new TopicOptions();
  @Mixin private CollectorOptions options = new CollectorOptions();

  @Override
  public Integer call() throws InterruptedException {
    CollectorSettings settings = options.settings();
    topicOptions.requireInRange();
    kafka.clientConfig();
    kafka.topics();
    try (ShutdownRequest shutdown = new ShutdownRequest();
        TopicsInTime topics = new TopicsInTime(kafka, topicOptions);
        Collector collector = start(settings, topics)) {
      LOG.info(
          "started httpPort={} operationsPort={}",
          collector.httpPort(),
          collector.operationsPort());
      while (!shutdown.cameWithin(LOOK)) {
        Optional<RuntimeException> failure = topics.failure();
        if (failure.isPresent()) {
          throw failure.get();
        }
      }
    }
    return 0;
  }

  private Collector start(CollectorSettings settings, TopicsInTime topics) {
    try {
      return new Collector(
          kafka.clientConfig(),
          kafka.topics(),
          settings,
          new Visitors(new RandomKeyPseudonyms(), new UserAgentAudience()),
          topics::areThere,
          Clock.systemUTC());
    } catch (KafkaException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new WrongUseException(
          "--bootstrap-server " + kafka.bootstrapServer() + " or --kafka-config: " + why, e);
    }
  }
}
