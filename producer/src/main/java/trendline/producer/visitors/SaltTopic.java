package trendline.producer.visitors;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topic in which the collectors of a site share their salts. It is the collectors' own, and
 * none of the six that are promised. One partition, as the first proposal in it counts.
 */
final class SaltTopic {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ANSWER_SECONDS = 20;

  /**
   * Kafka forgets what was erased within about two hours; and all, if there is no collector left
   * that could erase, once the last salt has had its 48 hours of use after up to six of waiting.
   */
  static final Map<String, String> SETTINGS =
      Map.of(
          "cleanup.policy",
          "compact,delete",
          "retention.ms",
          millis(Duration.ofDays(2).plus(SaltKeeper.AHEAD).plus(HOUR)),
          // neither compaction nor retention touches the newest segment, so it must soon be another
          "segment.ms",
          millis(HOUR),
          // whatever the share of erased records is
          "max.compaction.lag.ms",
          millis(HOUR),
          "min.cleanable.dirty.ratio",
          "0.01",
          "delete.retention.ms",
          millis(HOUR),
          "compression.type",
          "producer");

  private SaltTopic() {}

  static String name(String prefix) {
    return prefix + "collector-salts";
  }

  /**
   * Creates it, or gives one that is there the settings.
   *
   * @throws KafkaException where Kafka does not answer, or refuses
   */
  static void prepare(Admin admin, String name, short replicationFactor) {
    try {
      await(
          admin
              .createTopics(List.of(new NewTopic(name, 1, replicationFactor).configs(SETTINGS)))
              .all());
    } catch (TopicExistsException e) {
      await(
          admin
              .incrementalAlterConfigs(
                  Map.of(
                      new ConfigResource(ConfigResource.Type.TOPIC, name),
                      SETTINGS.entrySet().stream()
                          .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                          .map(each -> new AlterConfigOp(each, AlterConfigOp.OpType.SET))
                          .toList()))
              .all());
    }
  }

  private static void await(KafkaFuture<Void> answer) {
    try {
      answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException("the broker's answer could not be read", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("no broker answered within " + ANSWER_SECONDS + " s", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
