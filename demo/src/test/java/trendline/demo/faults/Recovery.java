package trendline.demo.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import trendline.demo.harness.Site;

/**
 * Watches the published totals as a reader of committed records does, and tells how long it took
 * until every partition was counted again. Needs load on all of them.
 */
final class Recovery implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Set<TopicPartition> partitions;

  Recovery(Site site) {
    Map<String, Object> config = new HashMap<>(site.kafka().clientConfig());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(site.topics().articleTotals().name()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .collect(Collectors.toSet());
    consumer.assign(partitions);
    consumer.seekToEnd(List.of());
  }

  /**
   * Waits until each partition has a committed record that was made later than the instant.
   *
   * @return how long after the instant the last of them could be read
   */
  Duration since(Instant instant) {
    Set<TopicPartition> waiting = new HashSet<>(partitions);
    await()
        .atMost(LONGEST)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              for (ConsumerRecord<?, ?> each : consumer.poll(POLL)) {
                if (each.timestamp() > instant.toEpochMilli()) {
                  waiting.remove(new TopicPartition(each.topic(), each.partition()));
                }
              }
              return waiting.isEmpty();
            });
    return Duration.between(instant, Instant.now());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
