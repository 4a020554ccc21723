package trendline.streams.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import trendline.events.topics.Topic;

/**
 * Lets Kafka Streams hand on what a poll has brought from a partition of events as one record, see
 * {@link PolledRecords}: a sixth of an event's time went to what Kafka Streams does for each
 * record. All of a poll is committed together then; what Kafka Streams counts of records, it counts
 * of polls.
 */
public final class PolledTogether implements ConsumerInterceptor<byte[], byte[]> {
  /** The consumer's configuration that names the topics; a set of strings. */
  private static final String TOPICS = "trendline.polled.together";

  private Set<?> topics = Set.of();
  private int most = Integer.MAX_VALUE;

  /** Adds itself to the configuration of {@code KafkaStreams}. */
  static void addTo(Properties config, List<Topic> topics) {
    config.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
        List.of(PolledTogether.class.getName()));
    config.put(
        StreamsConfig.mainConsumerPrefix(TOPICS),
        topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    if (configs.get(TOPICS) instanceof Set<?> configured) {
      topics = configured;
    }
    Object configuredMost = configs.get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
    if (configuredMost != null) {
      most = Integer.parseInt(configuredMost.toString()); // the consumer refuses what is none
    }
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> together = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> polled = records.records(partition);
      together.put(
          partition,
          polled.size() > 1 && topics.contains(partition.topic())
              ? List.of(PolledRecords.asOne(polled, records.count() >= most))
              : polled);
    }
    return new ConsumerRecords<>(together, records.nextOffsets());
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}
}
