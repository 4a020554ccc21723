package trendline.producer.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.EventType;
import trendline.events.topics.Topics;

/**
 * Kafka's own producer, which gives up on a record within seconds: the spool is patient in its
 * place, while a browser waits for its answer.
 */
final class KafkaSender implements RecordSender, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSender.class);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final KafkaClientMetrics metrics;
  private final Topics topics;
  private volatile boolean closed;

  KafkaSender(Map<String, Object> clientConfig, Topics topics, MeterRegistry registry) {
    this.topics = topics;
    producer =
        new KafkaProducer<>(
            config(clientConfig), new ByteArraySerializer(), new ByteArraySerializer());
    metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(registry);
    Thread asking = new Thread(this::learnTopics, "learn-topics");
    asking.setDaemon(true);
    asking.start();
  }

  /** The first events would wait for that otherwise, and in a crowd of them not long enough. */
  private void learnTopics() {
    for (EventType type : EventType.values()) {
      while (!closed && !knows(topics.of(type).name())) {
        LOG.debug("the topic is not seen yet type={}", type);
      }
    }
  }

  /** Waits itself for as long as a send may. */
  private boolean knows(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (TimeoutException e) {
      return false;
    } catch (KafkaException | IllegalStateException e) {
      // closed meanwhile, or not allowed: each send says so
      return true;
    }
  }

  /**
   * The client's settings win, except where the promise of a 202, or of an answer within seconds,
   * depends on ours.
   */
  static Map<String, Object> config(Map<String, Object> clientConfig) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "trendline-collector");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    // on a topic just made, a later request may be taken where the first was too early, which then
    // can never follow
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.putAll(clientConfig);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 250);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return config;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the callback learns all that the future would
  public CompletableFuture<Void> send(OutgoingRecord outgoing) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    try {
      producer.send(
          new ProducerRecord<>(topics.of(outgoing.type()).name(), outgoing.key(), outgoing.value()),
          (metadata, failure) -> {
            if (failure == null) {
              sent.complete(null);
            } else {
              sent.completeExceptionally(failure);
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      // what the producer throws instead of reporting: there is no room, or it is closed
      sent.completeExceptionally(e);
    }
    return sent;
  }

  @Override
  public void close() {
    closed = true;
    metrics.close();
    producer.close(CLOSING);
  }
}
