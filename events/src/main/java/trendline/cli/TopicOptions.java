package trendline.cli;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.TopicMismatchException;

/** How topics that are missing are created. */
public final class TopicOptions {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Partitions of topics that are created; those that exist keep theirs. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "-1",
      description =
          "Copies of each partition of topics that are created; -1 is the broker's default. Default: ${DEFAULT-VALUE}.")
  private short replicationFactor;

  public TopicOptions() {}

  /** The options with values set by a program that is its own command line, as the demo. */
  public TopicOptions(int partitions, short replicationFactor) {
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /** Copies of each partition of new topics; -1 is the broker's default. */
  public short replicationFactor() {
    return replicationFactor;
  }

  /**
   * Creates what is missing, and answers its names.
   *
   * @throws WrongUseException where an option is outside its range
   * @throws FailedException where no broker answers, or it refuses, or the topics that exist do not
   *     fit
   */
  public List<String> createMissing(KafkaOptions kafka) {
    requireInRange();
    try (Admin admin = kafka.connect()) {
      return new TopicCreation(admin, kafka.topics()).createMissing(partitions, replicationFactor);
    } catch (TopicMismatchException | KafkaException e) {
      throw new FailedException("topics: " + e.getMessage(), e);
    }
  }

  /**
   * For a program that creates topics later.
   *
   * @throws WrongUseException where an option is outside its range
   */
  public void requireInRange() {
    if (partitions < 1 || partitions > 1000) {
      throw new WrongUseException("--partitions " + partitions + ": must be 1 to 1000");
    }
    if (replicationFactor != -1 && replicationFactor < 1) {
      throw new WrongUseException(
          "--replication-factor " + replicationFactor + ": must be -1, or 1 or more");
    }
  }
}
