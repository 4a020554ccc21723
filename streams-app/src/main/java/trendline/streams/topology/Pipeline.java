package trendline.streams.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;

/**
 * The running topology: counts from {@link #start} until {@link #close}, or until a stream thread
 * fails.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics kafkaMetrics;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  public Pipeline(
      Map<String, Object> clientConfig,
      Topics topics,
      StreamsSettings streamsSettings,
      PipelineSettings pipelineSettings,
      MeterRegistry registry) {
    Properties config = streamsSettings.properties(clientConfig);
    EventMetrics eventMetrics = new EventMetrics(registry);
    streams =
        new KafkaStreams(
            new PipelineTopology(topics, pipelineSettings, eventMetrics).build(config), config);
    streams.setUncaughtExceptionHandler(
        e -> {
          failure.compareAndSet(null, e);
          LOG.error("a stream thread failed, the pipeline stops", e);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> LOG.info("the pipeline changed state from={} to={}", before, now));
    kafkaMetrics = new KafkaStreamsMetrics(streams);
    kafkaMetrics.bindTo(registry);
  }

  public void start() {
    streams.start();
  }

  /** Whether all partitions that this instance owns are restored and counted. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Whether it runs or gets there by itself. */
  public boolean isAlive() {
    return streams.state().isRunningOrRebalancing()
        || streams.state() == KafkaStreams.State.CREATED;
  }

  /** Kafka Streams' own word for what it does. */
  public String state() {
    return streams.state().name();
  }

  /** What stopped it, if anything did. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Commits and stops; the group keeps this instance's place for its return. */
  @Override
  public void close() {
    kafkaMetrics.close();
    if (!streams.close(
        CloseOptions.timeout(LONGEST_STOP)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP))) {
      LOG.warn("the pipeline did not stop in time seconds={}", LONGEST_STOP.toSeconds());
    }
  }
}
