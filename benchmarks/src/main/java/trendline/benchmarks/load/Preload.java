package trendline.benchmarks.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.topics.Topics;

/**
 * Puts a workload into a site's topics. The views that are measured lie there in a transaction that
 * is still open: readers of committed records do not see them, and all see them at the same moment,
 * at {@link #release}, without anybody having to send them then.
 */
public final class Preload implements AutoCloseable {
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int TELL_EVERY = 100_000;

  private final EventEncoder encoder = new EventEncoder();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final KafkaProducer<byte[], byte[]> held;
  private final Map<String, Object> clientConfig;
  private final Topics topics;

  public Preload(Map<String, Object> clientConfig, Topics topics) {
    this.clientConfig = clientConfig;
    this.topics = topics;
    Map<String, Object> config = config(clientConfig);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.prefix() + "preload");
    // the longest that a broker allows unless told otherwise
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) Duration.ofMinutes(15).toMillis());
    held = producer(config);
    held.initTransactions();
  }

  private static Map<String, Object> config(Map<String, Object> clientConfig) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    // a topic just made may refuse the first request, which later ones must not overtake
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return config;
  }

  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends articles and warm-up for all to see, and the views that are measured for nobody yet.
   *
   * @param told how many views are sent, now and then
   */
  public void send(Views views, LongConsumer told) {
    Workload workload = views.workload();
    try (KafkaProducer<byte[], byte[]> seen = producer(config(clientConfig))) {
      for (int i = 0; i < workload.articles(); i++) {
        sendOne(seen, views.description(i));
      }
      held.beginTransaction();
      views.forEach(
          (number, article, visitor, occurredAt) -> {
            if (number == workload.warmUp()) {
              // what came behind the first held one could not be seen either
              seen.flush();
            }
            sendOne(
                number < workload.warmUp() ? seen : held,
                views.view(number, article, visitor, occurredAt));
            if (number % TELL_EVERY == 0) {
              told.accept(number);
            }
          });
      seen.flush();
      held.flush();
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw FailedException.because("the events could not be sent", failed);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback learns all that the future would
  private void sendOne(KafkaProducer<byte[], byte[]> producer, Event event) {
    producer.send(
        new ProducerRecord<>(
            topics.of(event.type()).name(), encoder.key(event), encoder.value(event)),
        (sent, failed) -> {
          if (failed != null) {
            failure.compareAndSet(null, failed);
          }
        });
  }

  /** Lets everybody see the views that are measured. */
  public void release() {
    held.commitTransaction();
  }

  @Override
  public void close() {
    held.close(Duration.ofSeconds(5));
  }
}
