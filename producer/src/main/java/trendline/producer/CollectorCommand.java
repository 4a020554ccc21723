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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trendline.cli.KafkaOptions;
import trendline.cli.ShutdownRequest;
import trendline.cli.StartLog;
import trendline.cli.TopicOptions;
import trendline.cli.WrongUseException;
import trendline.producer.audience.AudienceOptions;
import trendline.producer.audience.AudienceSettings;
import trendline.producer.audience.ReadersOnly;
import trendline.producer.collector.Collector;
import trendline.producer.collector.CollectorOptions;
import trendline.producer.collector.CollectorSettings;
import trendline.producer.collector.TopicsInTime;
import trendline.producer.collector.Visitors;
import trendline.producer.visitors.SharedPseudonyms;

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
  @Mixin private AudienceOptions audienceOptions = new AudienceOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    CollectorSettings settings = options.settings();
    AudienceSettings audience = audienceOptions.settings();
    topicOptions.requireInRange();
    kafka.topics();
    StartLog.write(spec, kafka);
    try (ShutdownRequest shutdown = new ShutdownRequest();
        TopicsInTime topics = new TopicsInTime(kafka, topicOptions);
        SharedPseudonyms pseudonyms = pseudonyms(audience);
        Collector collector =
            start(settings, new Visitors(pseudonyms, new ReadersOnly(audience)), topics)) {
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

  private SharedPseudonyms pseudonyms(AudienceSettings audience) {
    return new SharedPseudonyms(
        kafka.clientConfig(),
        kafka.topics(),
        topicOptions.replicationFactor(),
        audience.dedupeWindow(),
        Clock.systemUTC());
  }

  private Collector start(CollectorSettings settings, Visitors visitors, TopicsInTime topics) {
    try {
      return new Collector(
          kafka.clientConfig(),
          kafka.topics(),
          settings,
          visitors,
          topics::areThere,
          Clock.systemUTC());
    } catch (KafkaException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new WrongUseException(
          "--bootstrap-server " + kafka.bootstrapServer() + " or --kafka-config: " + why, e);
    }
  }
}
