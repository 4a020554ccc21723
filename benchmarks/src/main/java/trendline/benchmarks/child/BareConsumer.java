package trendline.benchmarks.child;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import trendline.events.Decoded;
import trendline.events.EventType;
import trendline.events.SequentialDecoder;

/**
 * The limit: reads, decodes with the pipeline's own decoder, and counts in a hash map; no
 * duplicates, no state on disk, no lists. What it has counted it commits as often as the pipeline
 * does.
 */
final class BareConsumer implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

  private final SequentialDecoder decoder = new SequentialDecoder();
  private final Map<String, long[]> counts = new HashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::count, "limit");
  private volatile boolean stopped;

  BareConsumer(String bootstrapServer, String topic, String group) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServer,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.start();
  }

  private void count() {
    long committed = System.nanoTime();
    while (!stopped) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        count(record);
      }
      long now = System.nanoTime();
      if (now - committed >= COMMIT_NANOS) {
        committed = now;
        consumer.commitAsync();
      }
    }
  }

  private void count(ConsumerRecord<byte[], byte[]> record) {
    Decoded decoded = decoder.decode(EventType.PAGE_VIEW, record.key(), record.value());
    if (decoded instanceof Decoded.Accepted accepted) {
      counts.computeIfAbsent(accepted.event().articleId(), unknown -> new long[1])[0]++;
    }
  }

  /** Ends, and answers the views of each article. */
  Map<String, Long> stop() throws InterruptedException {
    stopped = true;
    thread.join();
    Map<String, Long> all = new HashMap<>();
    counts.forEach((article, count) -> all.put(article, count[0]));
    return all;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
