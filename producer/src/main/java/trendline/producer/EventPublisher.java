package trendline.producer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.topics.Topics;

/**
 * Sends a site's events to Kafka; a page is never broken by a broker that is away. Safe for use by
 * many threads.
 *
 * <p>{@code published = acknowledged + dropped} after a {@link #flush()}. Alert when {@code
 * dropped} grows.
 */
public final class EventPublisher implements EventSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final long BREATHER_NANOS = Duration.ofSeconds(1).toNanos();

  private final EventEncoder encoder = new EventEncoder();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong fullUntil = new AtomicLong(System.nanoTime());
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final Duration longestWait;

  /** As {@link #prompt}. */
  public EventPublisher(Map<String, Object> clientConfig, Topics topics) {
    this(clientConfig, topics, PublisherConfig.PROMPT);
  }

  private EventPublisher(Map<String, Object> clientConfig, Topics topics, Duration longestWait) {
    this(
        new KafkaProducer<>(
            PublisherConfig.of(clientConfig, longestWait),
            new ByteArraySerializer(),
            new ByteArraySerializer()),
        topics,
        longestWait);
  }

  EventPublisher(Producer<byte[], byte[]> producer, Topics topics, Duration longestWait) {
    this.producer = producer;
    this.topics = topics;
    this.longestWait = longestWait;
  }

  /** For web requests: waits 250 ms at most, once a second at most; then drops and counts. */
  public static EventPublisher prompt(Map<String, Object> clientConfig, Topics topics) {
    return new EventPublisher(clientConfig, topics, PublisherConfig.PROMPT);
  }

  /** For replays, where nothing may be lost: waits for room, up to five minutes. */
  public static EventPublisher patient(Map<String, Object> clientConfig, Topics topics) {
    return new EventPublisher(clientConfig, topics, PublisherConfig.PATIENT);
  }

  // the callback learns all that the future would tell
  @SuppressWarnings("FutureReturnValueIgnored")
  @Override
  public void publish(Event event) {
    published.incrementAndGet();
    byte[] value = encoder.value(event);
    if ((value != null && !PublisherConfig.fits(value)) || isFull()) {
      dropped.incrementAndGet();
      return;
    }
    long began = System.nanoTime();
    Delivery delivery = new Delivery();
    try {
      producer.send(
          new ProducerRecord<>(topics.of(event.type()).name(), encoder.key(event), value),
          (metadata, failure) -> delivery.ended(failure));
    } catch (KafkaException | IllegalStateException e) {
      // the producer throws what it does not report: it is closed, fenced, or was interrupted
      delivery.ended(e);
    }
    if (delivery.failed && System.nanoTime() - began >= longestWait.toNanos()) {
      // the next requests need not find out, each by waiting, that there is no room
      fullUntil.set(System.nanoTime() + BREATHER_NANOS);
    }
  }

  private boolean isFull() {
    return System.nanoTime() - fullUntil.get() < 0;
  }

  /** Events handed to {@link #publish}. */
  public long published() {
    return published.get();
  }

  /** Events that every in-sync replica has. */
  public long acknowledged() {
    return acknowledged.get();
  }

  @Override
  public long dropped() {
    return dropped.get();
  }

  @Override
  public void flush() {
    producer.flush();
  }

  /** Sends what is waiting, for ten seconds at most; the rest counts as dropped. */
  @Override
  public void close() {
    producer.close(CLOSING);
  }

  /** The end of one event's way, which counts it once. */
  private final class Delivery {
    private volatile boolean failed;

    void ended(@Nullable Exception failure) {
      if (failure == null) {
        acknowledged.incrementAndGet();
        return;
      }
      failed = true;
      if (dropped.getAndIncrement() == 0) {
        LOG.warn("events are being dropped; further ones are only counted", failure);
      }
    }
  }
}
