package trendline.demo.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import trendline.cli.KafkaOptions;

/** All that is committed in a topic at the moment of asking, partition by partition. */
public final class CommittedRecords {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaOptions kafka;

  public CommittedRecords(KafkaOptions kafka) {
    this.kafka = kafka;
  }

  public List<ConsumerRecord<byte[], byte[]>> of(String topic) {
    Map<String, Object> config = new HashMap<>(kafka.clientConfig());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.partitionsFor(topic).stream()
          .map(each -> new TopicPartition(topic, each.partition()))
          .forEach(partition -> read(consumer, partition, records));
    }
    return records;
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      List<ConsumerRecord<byte[], byte[]>> into) {
    List<TopicPartition> one = List.of(partition);
    consumer.assign(one);
    consumer.seekToBeginning(one);
    // under read_committed, the end is where the first open transaction begins
    long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
    while (consumer.position(partition) < end) {
      into.addAll(consumer.poll(POLL).records(partition));
    }
  }
}
