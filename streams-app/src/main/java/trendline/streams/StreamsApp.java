package trendline.streams;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trendline.events.topics.Topics;
import trendline.streams.api.ReadApi;
import trendline.streams.api.TopicView;
import trendline.streams.metrics.JvmMetrics;
import trendline.streams.metrics.ListMetrics;
import trendline.streams.operations.Health;
import trendline.streams.operations.HealthCheck;
import trendline.streams.operations.OperationsServer;
import trendline.streams.topology.Pipeline;

/**
 * The pipeline and the read side, running. At the end the program first says that it is not ready,
 * then the pipeline commits and stops while lists and metrics still answer, then the rest is closed
 * in reverse.
 */
public final class StreamsApp implements AutoCloseable {
  private final OpenParts opened = new OpenParts();
  private final OpenParts counting = new OpenParts();
  private final Pipeline pipeline;
  private final TopicView view;
  private final ReadApi api;
  private final OperationsServer operations;
  private volatile boolean closing;

  /**
   * Opens everything and starts to count. The topics must be there.
   *
   * @param clientConfig what every Kafka client starts from
   * @throws trendline.cli.FailedException where a port cannot be had
   */
  public StreamsApp(
      Map<String, Object> clientConfig, Topics topics, StreamsAppSettings settings, Clock clock) {
    try {
      PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      opened.add(registry::close);
      opened.add(new JvmMetrics(registry));
      view = opened.add(new TopicView(clientConfig, topics, clock));
      ListMetrics listMetrics = new ListMetrics(registry, clock);
      view.onRanking(listMetrics::published);
      view.onRemoval(listMetrics::removed);
      api = opened.add(new ReadApi(settings.api(), view.lists(), clock, registry));
      pipeline =
          counting.add(
              new Pipeline(
                  clientConfig, topics, settings.streams(), settings.pipeline(), registry));
      operations =
          opened.add(
              new OperationsServer(
                  settings.operationsHost(),
                  settings.operationsPort(),
                  registry.getPrometheusRegistry(),
                  live(),
                  ready()));
      view.start();
      pipeline.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private List<HealthCheck> live() {
    return List.of(
        new HealthCheck("pipeline", () -> health(pipeline.isAlive(), pipeline.state())),
        new HealthCheck(
            "topic-view", () -> health(view.isAlive(), "last polled at " + view.lastPolledAt())));
  }

  private List<HealthCheck> ready() {
    return List.of(
        new HealthCheck(
            "pipeline",
            () -> health(!closing && pipeline.isRunning(), closing ? "closing" : pipeline.state())),
        new HealthCheck(
            "topic-view",
            () ->
                health(
                    view.isAlive() && view.isCaughtUp(),
                    view.isCaughtUp() ? "caught up" : "catching up")));
  }

  private static Health health(boolean up, String detail) {
    return up ? Health.up(detail) : Health.down(detail);
  }

  /** Whether every partition is counted and every list can be read. */
  public boolean isReady() {
    return pipeline.isRunning() && view.isCaughtUp();
  }

  /** What stopped the pipeline or the view, if anything did. */
  public Optional<Throwable> failure() {
    return pipeline.failure().or(view::failure);
  }

  /** The port of the read API that is open. */
  public int httpPort() {
    return api.port();
  }

  /** The port for operators that is open. */
  public int operationsPort() {
    return operations.port();
  }

  @Override
  public void close() {
    closing = true;
    counting.close();
    opened.close();
  }
}
