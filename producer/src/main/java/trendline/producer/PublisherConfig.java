package trendline.producer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings of the Kafka producer beneath an {@link EventPublisher}. */
final class PublisherConfig {
  /** What may wait before Kafka's client, in bytes. */
  static final int QUEUE_BYTES = 16 * 1024 * 1024;

  /** How long a replay waits for Kafka to come back before it counts events as dropped. */
  private static final Duration PATIENT = Duration.ofMinutes(5);

  /** How long the thread behind web requests waits for room, as long as a delivery may take. */
  private static final Duration PROMPT = Duration.ofMinutes(2);

  private static final int LARGEST_EVENT_BYTES = 64 * 1024;
  private static final int CLIENT_BYTES = 16 * 1024 * 1024;
  private static final int PATIENT_CLIENT_BYTES = 32 * 1024 * 1024;

  private PublisherConfig() {}

  /** For web requests, with a queue of {@link #QUEUE_BYTES} before the client. */
  static Map<String, Object> prompt(Map<String, Object> clientConfig) {
    return of(clientConfig, PROMPT, CLIENT_BYTES);
  }

  /** For replays. */
  static Map<String, Object> patient(Map<String, Object> clientConfig) {
    return of(clientConfig, PATIENT, PATIENT_CLIENT_BYTES);
  }

  /**
   * The client's settings completed by ours; what the client sets wins, except where the counters'
   * promises depend on it.
   */
  private static Map<String, Object> of(
      Map<String, Object> clientConfig, Duration longestWait, int bufferBytes) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "trendline-producer");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    // on a topic just made, a later request may be taken where the first was too early, which then
    // can never follow
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferBytes);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestWait.toMillis());
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) longestWait.toMillis());
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
