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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.topics.Topic;
import trendline.events.topics.Topics;

/** All partitions of the two published topics, read from their beginning by one consumer. */
final class PublishedPartitions {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedPartitions.class);

  private final Consumer<byte[], byte[]> consumer;
  private final Topics topics;
  private Map<TopicPartition, Long> endAtStart = Map.of();

  PublishedPartitions(Consumer<byte[], byte[]> consumer, Topics topics) {
    this.consumer = consumer;
    this.topics = topics;
  }

  /**
   * Assigns every partition and remembers where each ends now. Asked again later, it adds the
   * partitions that have been created since: without them the view would lack articles and not
   * know.
   *
   * @throws UnknownTopicOrPartitionException where a topic is not there (yet)
   */
  void assign() {
    Set<TopicPartition> all = new HashSet<>(partitionsOf(topics.rankings()));
    all.addAll(partitionsOf(topics.articleTotals()));
    Set<TopicPartition> added = new HashSet<>(all);
    added.removeAll(consumer.assignment());
    if (!added.isEmpty()) {
      if (!endAtStart.isEmpty()) {
        LOG.atInfo().addKeyValue("partitions", added).log("Follows new partitions too");
      }
      consumer.assign(all);
      consumer.seekToBeginning(added);
    }
    if (endAtStart.isEmpty()) {
      // after the assignment: the client warns of offsets that it is told of unassigned partitions
      endAtStart = consumer.endOffsets(all);
    }
  }

  private Set<TopicPartition> partitionsOf(Topic topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic.name());
    if (partitions == null || partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException("there is no topic " + topic.name());
    }
    return partitions.stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .collect(Collectors.toSet());
  }

  /** Whether what the topics held at the start has been read. */
  boolean reachedTheEndAtStart() {
    return !endAtStart.isEmpty()
        && endAtStart.entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
