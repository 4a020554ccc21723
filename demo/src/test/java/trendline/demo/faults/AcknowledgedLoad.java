package trendline.demo.faults;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import trendline.demo.harness.Origin;
import trendline.demo.harness.Site;

/** Sends a site's traffic at a rate, and remembers what Kafka has acknowledged. */
final class AcknowledgedLoad implements AutoCloseable {
  private static final int TICKS_PER_SECOND = 50;

  private final Map<Origin, Integer> acknowledged = new ConcurrentHashMap<>();
  private final LongAdder inDoubt = new LongAdder();
  private final KafkaProducer<byte[], byte[]> producer;
  private final Traffic traffic;
  private final int perTick;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> sending;
  private boolean paused;

  private AcknowledgedLoad(Site site, Traffic traffic, int perSecond) {
    this.traffic = traffic;
    perTick = Math.max(1, perSecond / TICKS_PER_SECOND);
    producer =
        new KafkaProducer<>(
            site.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    sending =
        timer.scheduleAtFixedRate(
            this::tick, 0, TimeUnit.SECONDS.toMillis(1) / TICKS_PER_SECOND, TimeUnit.MILLISECONDS);
  }

  /** Starts to send. */
  static AcknowledgedLoad start(Site site, Traffic traffic, int perSecond) {
    return new AcknowledgedLoad(site, traffic, perSecond);
  }

  private synchronized void tick() {
    if (!paused) {
      for (int i = 0; i < perTick; i++) {
        traffic.next(Instant.now()).forEach(this::send);
      }
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears all that the future would
  private void send(Sending sending) {
    int hash = Arrays.hashCode(sending.record().value());
    producer.send(
        sending.record(),
        (metadata, failure) -> {
          if (failure != null) {
            inDoubt.increment();
          } else if (sending.isEvent()) {
            acknowledged.put(
                new Origin(metadata.topic(), metadata.partition(), metadata.offset()), hash);
          }
        });
  }

  /** Sends no more until told, and waits until Kafka has answered for all that was sent. */
  synchronized void pause() {
    if (sending.isDone()) {
      throw new IllegalStateException("the load ended by itself", whyEnded());
    }
    paused = true;
    producer.flush();
  }

  private Throwable whyEnded() {
    try {
      sending.get();
      return new IllegalStateException("it was cancelled");
    } catch (ExecutionException | InterruptedException e) {
      return e;
    }
  }

  synchronized void resume() {
    paused = false;
  }

  /** Where the acknowledged events lie, and the hashes of their values. */
  Map<Origin, Integer> acknowledged() {
    return acknowledged;
  }

  /** How many records Kafka may have or not have. */
  long inDoubt() {
    return inDoubt.sum();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    producer.close();
  }
}
