package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import trendline.demo.broker.EmbeddedBroker;
import trendline.demo.broker.SingleNode;

/** Which broker the tests share: {@code TEST_KAFKA} says it. */
enum KindOfBroker {
  /** In this JVM; what is used unless another is asked for. */
  EMBEDDED {
    @Override
    String start() {
      try {
        Path directory = Files.createTempDirectory(Path.of("target"), "broker");
        EmbeddedBroker broker = new EmbeddedBroker(directory, 0);
        atTheEnd(broker::close);
        return broker.bootstrapServer();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** The image that sites run, of the version that our clients have. */
  CONTAINER {
    @Override
    String start() {
      KafkaContainer broker =
          new KafkaContainer(DockerImageName.parse("apache/kafka:" + AppInfoParser.getVersion()));
      SingleNode.settings()
          .forEach(
              (name, value) ->
                  broker.withEnv(
                      "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
      atTheEnd(broker::stop);
      broker.start();
      return broker.getBootstrapServers();
    }
  };

  private static final String VARIABLE = "TEST_KAFKA";

  /** Answers where clients connect. */
  abstract String start();

  private static void atTheEnd(Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "close-broker"));
  }

  /**
   * The one that the environment names.
   *
   * @throws IllegalArgumentException where it names another
   */
  static KindOfBroker chosen(Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, "");
    return switch (name) {
      case "", "embedded" -> EMBEDDED;
      case "container" -> CONTAINER;
      default ->
          throw new IllegalArgumentException(
              VARIABLE + "=" + name + ": must be embedded or container");
    };
  }
}
