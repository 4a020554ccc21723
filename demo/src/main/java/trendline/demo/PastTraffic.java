package trendline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import trendline.cli.KafkaOptions;

/** The views that earlier runs on the same data directory have sent. */
final class PastTraffic {
  private final KafkaOptions kafka;

  PastTraffic(KafkaOptions kafka) {
    this.kafka = kafka;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    Map<String, Object> config = new HashMap<>(kafka.clientConfig());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(kafka.topics().pageViews().name()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      // before the question: the client warns of offsets that it is told of unassigned partitions
      consumer.assign(partitions);
      return consumer.endOffsets(partitions).values().stream().allMatch(end -> end == 0);
    }
  }
}
