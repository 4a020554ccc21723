package trendline.producer;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;
import trendline.cli.FailedException;
import trendline.cli.KafkaOptions;
import trendline.cli.WrongUseException;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.TopicMismatchException;

/** Makes sure that the topics are there before the first event: whoever starts first makes them. */
public final class TopicOptions {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Partitions of the topics, should they be missing; replicas are the broker's default. Default: ${DEFAULT-VALUE}.")
  private int partitions = 4;

  /**
   * Creates the missing topics, and answers their names.
   *
   * @throws FailedException where no broker answers, or it refuses
   */
  public List<String> createMissing(KafkaOptions kafka) {
    if (partitions < 1) {
      throw new WrongUseException("--partitions " + partitions + ": must be 1 or more");
    }
    try (Admin admin = kafka.connect()) {
      return new TopicCreation(admin, kafka.topics()).createMissing(partitions, (short) -1);
    } catch (TopicMismatchException e) {
      throw new FailedException(String.valueOf(e.getMessage()), e);
    } catch (KafkaException e) {
      throw new FailedException("the topics cannot be created: " + e.getMessage(), e);
    }
  }
}
