package trendline.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trendline.events.topics.Topics;

/** Where Kafka is, and how its clients are set: the options of every command that talks to it. */
public final class KafkaOptions {
  private static final int ANSWER_SECONDS = 15;

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT,…",
      defaultValue = "localhost:9092",
      description = "Brokers to ask first. Default: ${DEFAULT-VALUE}.")
  private String bootstrapServer = "localhost:9092";

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = Topics.DEFAULT_PREFIX,
      description =
          "What the names of all topics start with; one prefix a site. Default: ${DEFAULT-VALUE}.")
  private String topicPrefix = Topics.DEFAULT_PREFIX;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Properties for every Kafka client (TLS, SASL, …); secrets through Kafka's own config.providers. Its bootstrap.servers gives way to --bootstrap-server.")
  private @Nullable Path kafkaConfig;

  public KafkaOptions() {}

  /** The options with values set by a program that is its own command line, as the demo. */
  public KafkaOptions(String bootstrapServer, String topicPrefix) {
    this.bootstrapServer = bootstrapServer;
    this.topicPrefix = topicPrefix;
  }

  public String bootstrapServer() {
    return bootstrapServer;
  }

  /**
   * The topics behind the prefix.
   *
   * @throws WrongUseException where the prefix is not allowed
   */
  public Topics topics() {
    try {
      return new Topics(topicPrefix);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--topic-prefix: " + e.getMessage(), e);
    }
  }

  /**
   * What every client's configuration starts from: the file's properties, and the brokers.
   *
   * @throws WrongUseException where the file cannot be read
   */
  public Map<String, Object> clientConfig() {
    Map<String, Object> config = new HashMap<>();
    if (kafkaConfig != null) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(kafkaConfig, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new WrongUseException(
            "--kafka-config " + kafkaConfig + ": cannot be read: " + UnreadableFile.why(e), e);
      }
      properties
          .stringPropertyNames()
          .forEach(name -> config.put(name, properties.getProperty(name)));
    }
    config.put("bootstrap.servers", bootstrapServer);
    return config;
  }

  /**
   * An admin client whose broker has answered once.
   *
   * @throws FailedException where no broker answers within {@value #ANSWER_SECONDS} seconds, or
   *     refuses us
   * @throws WrongUseException where the client refuses its configuration
   */
  public Admin connect() {
    Admin admin;
    try {
      admin = Admin.create(clientConfig());
    } catch (KafkaException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new WrongUseException(
          "--bootstrap-server " + bootstrapServer + " or --kafka-config: " + why, e);
    }
    try {
      admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return admin;
    } catch (ExecutionException e) {
      admin.close(Duration.ZERO);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new FailedException(
          "--bootstrap-server " + bootstrapServer + ": refused: " + cause.getMessage(), cause);
    } catch (TimeoutException e) {
      admin.close(Duration.ZERO);
      throw new FailedException(
          "--bootstrap-server "
              + bootstrapServer
              + ": no broker answered within "
              + ANSWER_SECONDS
              + " s; is Kafka running there?",
          e);
    } catch (InterruptedException e) {
      admin.close(Duration.ZERO);
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while waiting for " + bootstrapServer, e);
    }
  }
}
