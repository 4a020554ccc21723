package trendline.events.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the brokers how the topics are. */
public final class TopicStates {
  private final Admin admin;
  private final KnownTopics known;

  public TopicStates(Admin admin, Topics topics) {
    this.admin = admin;
    known = new KnownTopics(admin, topics);
  }

  /**
   * The state of each topic that is there, by name.
   *
   * @throws KafkaException where the broker refuses or does not answer
   */
  public Map<String, TopicState> all() {
    Map<String, TopicDescription> topics = known.descriptions();
    Map<String, Config> settings = known.settings(topics.keySet());
    Collection<TopicPartition> partitions =
        topics.values().stream().flatMap(TopicStates::partitionsOf).toList();
    Map<TopicPartition, ListOffsetsResultInfo> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> end = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, ListOffsetsResultInfo> newest =
        offsets(partitions, OffsetSpec.maxTimestamp());
    Map<String, TopicState> states = new HashMap<>();
    topics.forEach(
        (name, topic) -> {
          List<TopicPartition> its = partitionsOf(topic).toList();
          Config config = settings.get(name);
          states.put(
              name,
              new TopicState(
                  its.size(),
                  topic.partitions().get(0).replicas().size(),
                  value(config, "cleanup.policy"),
                  Long.parseLong(value(config, "retention.ms")),
                  Long.parseLong(value(config, "max.message.bytes")),
                  its.stream().mapToLong(each -> offset(end, each) - offset(first, each)).sum(),
                  its.stream().mapToLong(each -> timestamp(newest, each)).max().orElse(-1)));
        });
    return states;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which) {
    return KnownTopics.await(
        admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), each -> which)))
            .all());
  }

  private static Stream<TopicPartition> partitionsOf(TopicDescription topic) {
    return topic.partitions().stream()
        .map(each -> new TopicPartition(topic.name(), each.partition()));
  }

  private static long offset(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
    ListOffsetsResultInfo found = offsets.get(partition);
    return found == null ? 0 : found.offset();
  }

  private static long timestamp(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
    ListOffsetsResultInfo found = offsets.get(partition);
    return found == null ? -1 : found.timestamp();
  }

  private static String value(@Nullable Config config, String name) {
    ConfigEntry entry = config == null ? null : config.get(name);
    if (entry == null || entry.value() == null) {
      throw new KafkaException("the broker does not tell the topics' " + name);
    }
    return entry.value();
  }
}
