package trendline.streams.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** Shows Kafka Streams' own meters, those of tasks and topics soon after they come about. */
final class KafkaMeters implements AutoCloseable {
  /** By itself the binder looks once a minute: a restart would be over before it is seen. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "kafka-meters");
            thread.setDaemon(true);
            return thread;
          });
  private final KafkaStreamsMetrics metrics;

  KafkaMeters(KafkaStreams streams, MeterRegistry registry) {
    metrics = new KafkaStreamsMetrics(streams, Tags.empty(), looking, LOOK);
    metrics.bindTo(registry);
  }

  @Override
  public void close() {
    metrics.close();
    looking.shutdownNow();
  }
}
