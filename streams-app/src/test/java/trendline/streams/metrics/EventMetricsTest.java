package trendline.streams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.EventType;
import trendline.events.RejectReason;

class EventMetricsTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
  private final EventMetrics metrics = new EventMetrics(registry);

  @Test
  void everyCombinationStandsAtZeroFromTheStart() {
    List<String> lines = registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();

    assertThat(lines)
        .hasSize(EventType.values().length * (5 + RejectReason.values().length))
        .allMatch(line -> line.endsWith(" 0.0"))
        .contains(
            "trendline_events_total{outcome=\"read\",type=\"page_view\"} 0.0",
            "trendline_events_total{outcome=\"late\",type=\"article\"} 0.0",
            "trendline_events_rejected_total{reason=\"from_the_future\",type=\"comment\"} 0.0");
  }

  @Test
  void eachOutcomeCountsUnderItsOwnName() {
    metrics.read(EventType.PAGE_VIEW, 1);
    metrics.read(EventType.PAGE_VIEW, 1);
    metrics.accepted(EventType.PAGE_VIEW, 1);
    metrics.counted(EventType.PAGE_VIEW, 1);
    metrics.duplicate(EventType.COMMENT, 1);
    metrics.late(EventType.ARTICLE, 1);
    metrics.rejected(EventType.PAGE_VIEW, RejectReason.BAD_ID);

    assertThat(
            registry
                .scrape()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.endsWith(" 0.0")))
        .containsExactlyInAnyOrder(
            "trendline_events_total{outcome=\"read\",type=\"page_view\"} 2.0",
            "trendline_events_total{outcome=\"accepted\",type=\"page_view\"} 1.0",
            "trendline_events_total{outcome=\"counted\",type=\"page_view\"} 1.0",
            "trendline_events_total{outcome=\"duplicate\",type=\"comment\"} 1.0",
            "trendline_events_total{outcome=\"late\",type=\"article\"} 1.0",
            "trendline_events_rejected_total{reason=\"bad_id\",type=\"page_view\"} 1.0");
  }

  @Test
  void everyDescriptionSaysWhenToWorry() {
    for (Metric metric : Metric.values()) {
      assertThat(metric.description()).as(metric.meter()).containsIgnoringCase("worry");
    }
  }
}
