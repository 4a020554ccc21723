package trendline.streams.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What the pipeline says of itself beyond what Kafka Streams does. */
public final class PipelineMetrics {
  private PipelineMetrics() {}

  /**
   * Shows how far it is.
   *
   * @param behind how many of its partitions are not counted up to where they began
   */
  public static void watch(MeterRegistry registry, Supplier<Number> behind) {
    Gauge.builder(Metric.PARTITIONS_BEHIND.meter(), behind)
        .description(Metric.PARTITIONS_BEHIND.description())
        .register(registry);
  }
}
