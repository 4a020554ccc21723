package trendline.streams.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;
import trendline.streams.metrics.PipelineMetrics;

/**
 * The running topology: counts from {@link #start} until {@link #close}, or until a stream thread
 * fails.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  /** Restoring a partition's articles to the heap takes seconds, in which a thread asks nobody. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final KafkaStreams streams;
  private final KafkaMeters kafkaMeters;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final ThreadBudget budget = new ThreadBudget();
  private final CommittedCatchUp catchUp;
  private final ThreadProgress progress;

  public Pipeline(
      Map<String, Object> clientConfig,
      Topics topics,
      StreamsSettings streamsSettings,
      PipelineSettings pipelineSettings,
      MeterRegistry registry) {
    Properties config = streamsSettings.properties(clientConfig);
    PolledTogether.addTo(config, topics.inputs());
    EventMetrics eventMetrics = new EventMetrics(registry);
    catchUp =
        new CommittedCatchUp(
            new InputOffsets(Admin.create(clientConfig), streamsSettings.applicationId(), topics));
    PipelineTopology topology =
        new PipelineTopology(topics, pipelineSettings, eventMetrics, catchUp);
    streams = new KafkaStreams(topology.build(config), config);
    progress = new ThreadProgress(streams);
    streams.setUncaughtExceptionHandler(this::afterFailure);
    streams.setGlobalStateRestoreListener(new RestoreLog());
    streams.setStateListener(
        (now, before) -> LOG.info("the pipeline changed state from={} to={}", before, now));
    kafkaMeters = new KafkaMeters(streams, registry);
    PipelineMetrics.watch(registry, () -> catchUp.behind().size());
  }

  /** A passing trouble costs a thread; errors of the JVM and what fails again and again end all. */
  private StreamThreadExceptionResponse afterFailure(Throwable e) {
    if (e.getCause() instanceof Error || e instanceof Error) {
      LOG.error("the JVM failed a stream thread, the pipeline stops", e);
    } else if (budget.spend(System.currentTimeMillis())) {
      LOG.error("a stream thread failed, another takes its place", e);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    } else {
      LOG.error(
          "stream threads fail again and again, the pipeline stops replaced={} minutes={}",
          ThreadBudget.MOST,
          ThreadBudget.WITHIN.toMinutes(),
          e);
    }
    failure.compareAndSet(null, e);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  public void start() {
    streams.start();
  }

  /**
   * Whether all partitions that this instance owns are restored, and all is counted that lay there
   * when it took them over.
   */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING && catchUp.isCaughtUp();
  }

  /** Whether it runs or gets there by itself, and no thread hangs. */
  public boolean isAlive() {
    boolean aliveByState =
        streams.state().isRunningOrRebalancing() || streams.state() == KafkaStreams.State.CREATED;
    return aliveByState && longestSilence() <= LONGEST_SILENCE.toSeconds();
  }

  /** In seconds. */
  private double longestSilence() {
    return progress.longestSilence().orElse(0);
  }

  /** What it does, in a line: Kafka Streams' own word, what is behind, and a thread that hangs. */
  public String state() {
    StringBuilder state = new StringBuilder(streams.state().name());
    if (!catchUp.isCaughtUp()) {
      state.append(", catching up in partitions ").append(catchUp.behind());
    }
    if (longestSilence() > LONGEST_SILENCE.toSeconds()) {
      state.append(", a thread hangs since ").append((long) longestSilence()).append(" s");
    }
    return state.toString();
  }

  /** What stopped it, if anything did. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Commits and stops; the group keeps this instance's place for its return. */
  @Override
  public void close() {
    kafkaMeters.close();
    if (!streams.close(
        CloseOptions.timeout(LONGEST_STOP)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP))) {
      LOG.warn("the pipeline did not stop in time seconds={}", LONGEST_STOP.toSeconds());
    }
    catchUp.close();
  }
}
