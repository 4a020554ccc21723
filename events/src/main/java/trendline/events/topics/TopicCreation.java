package trendline.events.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, and refuses inputs whose partition counts differ. */
public final class TopicCreation {
  private final Admin admin;
  private final Topics topics;
  private final KnownTopics known;

  public TopicCreation(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
    known = new KnownTopics(admin, topics);
  }

  /**
   * Creates what is missing. An input joins the inputs that are there in their partition count,
   * whatever {@code partitions} says, since an article's events must meet in one partition.
   *
   * @param partitions the partition count of new topics, 1 or more
   * @param replicationFactor copies of each partition, -1 for the broker's default
   * @return the names created
   * @throws TopicMismatchException where the inputs' partition counts differ
   * @throws KafkaException where the broker refuses or does not answer
   */
  public List<String> createMissing(int partitions, short replicationFactor) {
    Map<String, Integer> existing = partitionCounts();
    int inputPartitions = inputPartitions(existing).orElse(partitions);
    List<NewTopic> missing =
        topics.all().stream()
            .filter(topic -> !existing.containsKey(topic.name()))
            .map(
                topic ->
                    new NewTopic(
                            topic.name(),
                            topic.input() ? inputPartitions : partitions,
                            replicationFactor)
                        .configs(topic.settings()))
            .toList();
    List<String> created = new ArrayList<>();
    admin
        .createTopics(missing)
        .values()
        .forEach(
            (name, future) -> {
              if (succeeded(future)) {
                created.add(name);
              }
            });
    // somebody else may have created some of them meanwhile, and otherwise
    inputPartitions(known.awaitAll());
    return created;
  }

  /**
   * The partition count of each topic that is there, by name.
   *
   * @throws KafkaException where the broker refuses or does not answer
   */
  public Map<String, Integer> partitionCounts() {
    return known.partitionCounts();
  }

  private Optional<Integer> inputPartitions(Map<String, Integer> existing) {
    Map<String, Integer> inputs = new TreeMap<>(existing);
    inputs
        .keySet()
        .retainAll(topics.inputs().stream().map(Topic::name).collect(Collectors.toSet()));
    if (inputs.values().stream().distinct().count() > 1) {
      throw new TopicMismatchException(
          "the input topics must have the same number of partitions, but have "
              + inputs
              + "; choose another --topic-prefix, or delete those that are wrong and send their events again");
    }
    return inputs.values().stream().findFirst();
  }

  private static boolean succeeded(KafkaFuture<Void> creation) {
    try {
      KnownTopics.await(creation);
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }
}
