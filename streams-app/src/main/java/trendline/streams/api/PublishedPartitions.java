package trendline.streams.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import trendline.events.topics.Topics;

/** All partitions of the two published topics, read from their beginning by one consumer. */
final class PublishedPartitions {
  private final Consumer<byte[], byte[]> consumer;
  private final Topics topics;
  private Map<TopicPartition, Long> endAtStart = Map.of();

  PublishedPartitions(Consumer<byte[], byte[]> consumer, Topics topics) {
    this.consumer = consumer;
    this.topics = topics;
  }

  /**
   * Assigns every partition and remembers where each ends now.
   *
   * @throws UnknownTopicOrPartitionException where a topic is not there (yet)
   */
  void assign() {
    Set<TopicPartition> all = new HashSet<>();
    for (String topic : List.of(topics.rankings().name(), topics.articleTotals().name())) {
      List<PartitionInfo> partitions = consumer.partitionsFor(topic);
      if (partitions == null || partitions.isEmpty()) {
        throw new UnknownTopicOrPartitionException("there is no topic " + topic);
      }
      all.addAll(
          partitions.stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .collect(Collectors.toSet()));
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
    endAtStart = consumer.endOffsets(all);
  }

  /** Whether what the topics held at the start has been read. */
  boolean reachedTheEndAtStart() {
    return endAtStart.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
