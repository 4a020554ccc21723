package trendline.events.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the brokers know of the topics. */
final class KnownTopics {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;
  private final Topics topics;

  KnownTopics(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  /** The partition count of each topic that is there, by name. */
  Map<String, Integer> partitionCounts() {
    Map<String, Integer> counts = new HashMap<>();
    descriptions().forEach((name, topic) -> counts.put(name, topic.partitions().size()));
    return counts;
  }

  /** What the brokers say of each topic that is there, by name. */
  Map<String, TopicDescription> descriptions() {
    List<String> names = topics.all().stream().map(Topic::name).toList();
    Map<String, TopicDescription> descriptions = new HashMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
        admin.describeTopics(names).topicNameValues().entrySet()) {
      try {
        descriptions.put(each.getKey(), await(each.getValue()));
      } catch (UnknownTopicOrPartitionException e) {
        // missing: that is what the caller wants to know
      }
    }
    return descriptions;
  }

  /** The settings of topics that are there, by topic. */
  Map<String, Config> settings(Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Config> settings = new HashMap<>();
    await(admin.describeConfigs(resources).all())
        .forEach((resource, config) -> settings.put(resource.name(), config));
    return settings;
  }

  /**
   * A topic is created by the controller; until a broker knows of it, clients are told that there
   * is none.
   */
  Map<String, Integer> awaitAll() {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    Map<String, Integer> known = partitionCounts();
    while (known.size() < topics.all().size()) {
      if (System.nanoTime() - end >= 0) {
        throw new KafkaException(
            "the brokers do not know all new topics yet, only " + known.keySet());
      }
      pause();
      known = partitionCounts();
    }
    return known;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for new topics", e);
    }
  }

  static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException("the broker's answer could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for the broker", e);
    }
  }
}
