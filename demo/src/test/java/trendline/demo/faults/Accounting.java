package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import trendline.demo.harness.Scrape;
import trendline.demo.harness.StreamsProcess;
import trendline.events.EventType;

/** The equations that an instance's counters promise. */
final class Accounting {
  private static final String EVENTS = "trendline_events_total";
  private static final String REJECTED = "trendline_events_rejected_total";
  private static final Duration SOON = Duration.ofSeconds(10);

  private Accounting() {}

  /** Each event that the instance has read came to exactly one end. */
  static void assertBalanced(StreamsProcess instance) {
    await().atMost(SOON).untilAsserted(() -> assertBalanced(instance.metrics()));
  }

  private static void assertBalanced(Scrape metrics) {
    for (EventType type : EventType.values()) {
      assertThat(
              outcome(metrics, type, "read")
                  - outcome(metrics, type, "accepted")
                  - metrics.sum(REJECTED, label(type)))
          .as("%s: read - accepted - rejected", type)
          .isZero();
    }
    EventType views = EventType.PAGE_VIEW;
    assertThat(
            outcome(metrics, views, "accepted")
                - outcome(metrics, views, "counted")
                - outcome(metrics, views, "duplicate")
                - outcome(metrics, views, "late"))
        .as("page views: accepted - counted - duplicate - late")
        .isZero();
  }

  private static double outcome(Scrape metrics, EventType type, String outcome) {
    return metrics.sum(EVENTS, label(type), "outcome=\"" + outcome + "\"");
  }

  private static String label(EventType type) {
    return "type=\"" + type.label() + "\"";
  }
}
