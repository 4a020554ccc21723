package trendline.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import trendline.events.topics.Topics;
import trendline.http.Health;
import trendline.http.HealthCheck;
import trendline.streams.topology.Pipeline;

/** The pipeline, and what it says of its health. */
final class CountingSide implements AutoCloseable {
  private static final String NAME = "pipeline";

  private final Pipeline pipeline;
  private volatile boolean closing;

  CountingSide(
      Map<String, Object> clientConfig,
      Topics topics,
      StreamsAppSettings settings,
      MeterRegistry registry) {
    pipeline =
        new Pipeline(clientConfig, topics, settings.streams(), settings.pipeline(), registry);
  }

  void start() {
    pipeline.start();
  }

  boolean isReady() {
    return pipeline.isRunning();
  }

  Optional<Throwable> failure() {
    return pipeline.failure();
  }

  HealthCheck live() {
    return new HealthCheck(NAME, () -> new Health(pipeline.isAlive(), pipeline.state()));
  }

  HealthCheck ready() {
    return new HealthCheck(
        NAME,
        () ->
            closing ? Health.down("closing") : new Health(pipeline.isRunning(), pipeline.state()));
  }

  @Override
  public void close() {
    closing = true;
    pipeline.close();
  }
}
