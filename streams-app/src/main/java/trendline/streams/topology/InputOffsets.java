package trendline.streams.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import trendline.events.topics.Topic;
import trendline.events.topics.Topics;

/** How far the input topics reach, and how far a group has come in them. */
final class InputOffsets implements AutoCloseable {
  private static final long ANSWER_SECONDS = 10;
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final Admin admin;
  private final String group;
  private final List<String> topics;

  InputOffsets(Admin admin, String group, Topics topics) {
    this.admin = admin;
    this.group = group;
    this.topics = topics.inputs().stream().map(Topic::name).toList();
  }

  /** How many partitions the inputs have. */
  int partitions() throws InterruptedException, ExecutionException, TimeoutException {
    return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
        .mapToInt(topic -> topic.partitions().size())
        .max()
        .orElseThrow();
  }

  /** The end of a partition in each topic, where there is anything before it to read. */
  Map<String, Long> ends(int partition)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, ListOffsetsResultInfo> first = offsets(partition, OffsetSpec.earliest());
    Map<String, Long> ends = new HashMap<>();
    offsets(partition, OffsetSpec.latest())
        .forEach(
            (place, end) -> {
              ListOffsetsResultInfo start = first.get(place);
              if (start == null || start.offset() < end.offset()) {
                ends.put(place.topic(), end.offset());
              }
            });
    return ends;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(int partition, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    topics.forEach(topic -> asked.put(new TopicPartition(topic, partition), which));
    return answer(admin.listOffsets(asked, COMMITTED).all());
  }

  /** What the group has committed, by topic and partition. */
  Map<String, Map<Integer, Long>> committed()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Map<Integer, Long>> committed = new HashMap<>();
    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (place, offset) -> {
              if (offset != null) {
                committed
                    .computeIfAbsent(place.topic(), unknown -> new HashMap<>())
                    .put(place.partition(), offset.offset());
              }
            });
    return committed;
  }

  private static <T> T answer(KafkaFuture<T> asked)
      throws InterruptedException, ExecutionException, TimeoutException {
    return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    admin.close();
  }
}
