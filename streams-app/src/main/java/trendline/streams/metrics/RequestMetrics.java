package trendline.streams.metrics;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Times the read API's answers, by route and status; neither is a client's to choose. */
public final class RequestMetrics {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1)
  };

  private final MeterProvider<Timer> requests;

  public RequestMetrics(MeterRegistry registry) {
    requests =
        Timer.builder(Metric.API_REQUESTS.meter())
            .description(Metric.API_REQUESTS.description())
            .serviceLevelObjectives(BUCKETS)
            .withRegistry(registry);
  }

  /** An answer began so long after the request did. */
  public void answered(String route, int status, Duration took) {
    requests.withTags("route", route, "status", Integer.toString(status)).record(took);
  }
}
