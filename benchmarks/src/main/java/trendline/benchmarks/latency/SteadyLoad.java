package trendline.benchmarks.latency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;
import trendline.cli.FailedException;
import trendline.events.EventEncoder;
import trendline.events.PageView;

/**
 * Sends so many views a second, evenly, whether or not anybody keeps up. A view's time is the one
 * at which it was to be sent: where the sender is held up, that counts as delay. Each view is of a
 * visitor of its own, so that all count.
 */
final class SteadyLoad implements AutoCloseable {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final EventEncoder encoder = new EventEncoder();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final Views views;
  private final List<Sends> sends;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * Sends nothing yet.
   *
   * @param sends of the articles that are watched, the most read first
   */
  SteadyLoad(Map<String, Object> clientConfig, String topic, Views views, List<Sends> sends) {
    this.topic = topic;
    this.views = views;
    this.sends = List.copyOf(sends);
    Map<String, Object> config = new HashMap<>(clientConfig);
    // as the collector is set
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends at this rate between two nanoseconds; answers how many views. */
  long send(int rate, long from, long to) throws InterruptedException {
    Workload workload = views.workload();
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(workload.seed());
    DiscreteSampler popularity = RejectionInversionZipfSampler.of(random, workload.articles(), 1);
    long number = 0;
    for (long at = from; at < to; at = from + number * SECOND_NANOS / rate) {
      awaitNano(at);
      sendOne(popularity.sample() - 1, number, at);
      number++;
    }
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw FailedException.because("the events could not be sent", failed);
    }
    return number;
  }

  private static void awaitNano(long at) throws InterruptedException {
    for (long now = System.nanoTime(); now < at; now = System.nanoTime()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(at - now);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback learns all that the future would
  private void sendOne(int article, long number, long at) {
    PageView view =
        new PageView(
            "live-view-with-an-id-as-long-as-any-" + number,
            views.ids().article(article),
            "a-visitor-who-reads-this-one-alone-" + number,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    if (article < sends.size()) {
      sends.get(article).add(at);
    }
    producer.send(
        new ProducerRecord<>(topic, encoder.key(view), encoder.value(view)),
        (sent, failed) -> {
          if (failed != null) {
            failure.compareAndSet(null, failed);
          }
        });
  }

  @Override
  public void close() {
    producer.close();
  }
}
