package trendline.demo.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import trendline.cli.KafkaOptions;
import trendline.demo.harness.PipelineOf;
import trendline.events.topics.Topics;
import trendline.streams.StreamsApp;
import trendline.streams.StreamsAppSettings;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.topology.Guarantee;
import trendline.streams.topology.StreamsSettings;

/**
 * The application with a guarantee that no option offers, and a crash at the worst moment. Takes
 * broker, topic prefix, state directory, guarantee, and of how many views of one partition the
 * commit is in which it crashes, 0 for no crash. Commits seldom, so that they are of many views.
 */
final class GuaranteeMain {
  private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
  private static final String HOST = "127.0.0.1";

  private GuaranteeMain() {}

  public static void main(String[] args) throws InterruptedException {
    KafkaOptions kafka = new KafkaOptions(args[0], args[1]);
    Topics topics = kafka.topics();
    Map<String, Object> config = new HashMap<>(kafka.clientConfig());
    if (!"0".equals(args[4])) {
      config.put(
          StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG),
          HaltAtChangelog.class.getName());
      config.put(StreamsConfig.producerPrefix(HaltAtChangelog.VIEWS), args[4]);
    }
    StreamsAppSettings settings =
        new StreamsAppSettings(
            new StreamsSettings(
                StreamsSettings.defaultApplicationId(topics),
                "1",
                Path.of(args[2]),
                1,
                0,
                COMMIT_INTERVAL,
                Guarantee.valueOf(args[3])),
            PipelineOf.settings(
                "--list-unknown",
                "--dedupe-window",
                LoopingReaders.DEDUPE_WINDOW.toString(),
                "--publish-interval",
                COMMIT_INTERVAL.toString()),
            new ReadApiSettings(HOST, 0, ReadApiSettings.STALE_AFTER),
            HOST,
            0);
    try (StreamsApp app = new StreamsApp(config, topics, settings, Clock.systemUTC())) {
      System.out.printf(
          "started httpPort=%d operationsPort=%d%n", app.httpPort(), app.operationsPort());
      new CountDownLatch(1).await();
    }
  }
}
