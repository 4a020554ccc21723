package trendline.producer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings of the Kafka producer beneath an {@link EventPublisher}. */
final class PublisherConfig {
  /** How long a web request may wait for room in the buffer. */
  static final Duration PROMPT = Duration.ofMillis(250);

  /** How long a replay waits for Kafka to come back before it counts events as dropped. */
  static final Duration PATIENT = Duration.ofMinutes(5);

  private static final int LARGEST_EVENT_BYTES = 64 * 1024;
  private static final int BUFFER_BYTES = 32 * 1024 * 1024;

  private PublisherConfig() {}

  /**
   * The client's settings completed by ours; what the client sets wins, except where the counters'
   * promises depend on it.
   */
  static Map<String, Object> of(Map<String, Object> clientConfig, Duration longestWait) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "trendline-producer");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestWait.toMillis());
    if (longestWait.compareTo(PATIENT) >= 0) {
      config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) longestWait.toMillis());
    }
    config.putAll(clientConfig);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return config;
  }

  /** Whether an event fits; far below what a request may hold, so that batches stay possible. */
  static boolean fits(byte[] value) {
    return value.length <= LARGEST_EVENT_BYTES;
  }
}
