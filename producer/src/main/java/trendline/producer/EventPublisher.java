package trendline.producer;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

  private final EventEncoder encoder = new EventEncoder();
  private final AtomicLong published = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final Topics topics;
  private final Sending sending;

  /** As {@link #prompt}. */
  public EventPublisher(Map<String, Object> clientConfig, Topics topics) {
    this(prompt(client(PublisherConfig.prompt(clientConfig))), topics);
  }

  EventPublisher(Sending sending, Topics topics) {
    this.sending = sending;
    this.topics = topics;
  }

  /**
   * For web requests: never waits. While Kafka is away, up to 32 MB of events wait for it, some
   * minutes at most; all others are dropped, and counted.
   */
  public static EventPublisher prompt(Map<String, Object> clientConfig, Topics topics) {
    return new EventPublisher(clientConfig, topics);
  }

  /** For replays, where nothing may be lost: waits for room, up to five minutes. */
  public static EventPublisher patient(Map<String, Object> clientConfig, Topics topics) {
    return new EventPublisher(
        new DirectSending(client(PublisherConfig.patient(clientConfig))), topics);
  }

  private static Sending prompt(Producer<byte[], byte[]> producer) {
    return new QueuedSending(producer, PublisherConfig.QUEUE_BYTES);
  }

  private static Producer<byte[], byte[]> client(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public void publish(Event event) {
    published.incrementAndGet();
    byte[] value = encoder.value(event);
    if (value != null && !PublisherConfig.fits(value)) {
      ended(new RecordTooLargeException("an event of " + value.length + " bytes"));
      return;
    }
    sending.send(
        new ProducerRecord<>(topics.of(event.type()).name(), encoder.key(event), value),
        this::ended);
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
    sending.flush();
  }

  /** Sends what is waiting, for ten seconds at most; the rest counts as dropped. */
  @Override
  public void close() {
    sending.close();
  }

  /** The end of one event's way, which counts it once. */
  private void ended(@Nullable Exception failure) {
    if (failure == null) {
      acknowledged.incrementAndGet();
    } else if (dropped.getAndIncrement() == 0) {
      LOG.warn("events are being dropped; further ones are only counted", failure);
    }
  }
}
