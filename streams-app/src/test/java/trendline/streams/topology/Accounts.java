package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import trendline.events.EventType;
import trendline.events.RejectReason;

/** What the meters should say of the records that were sent. */
final class Accounts {
  private static final String EVENTS = "trendline.events";

  private final Map<String, Integer> expected = new HashMap<>();

  /** An event was sent that should have had this outcome. */
  void accepted(EventType type, String outcome) {
    expected.merge(type + " read", 1, Integer::sum);
    expected.merge(type + " accepted", 1, Integer::sum);
    expected.merge(type + " " + outcome.toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  /** A record was sent that should have been refused. */
  void rejected(BadRecord record) {
    expected.merge(record.type() + " read", 1, Integer::sum);
    expected.merge(record.type() + " " + record.reason(), 1, Integer::sum);
  }

  void check(PipelineDriver pipeline) {
    for (EventType type : EventType.values()) {
      double rejected = 0;
      for (RejectReason reason : RejectReason.values()) {
        rejected += rejections(pipeline, type, reason);
      }
      double accepted = events(pipeline, type, "accepted");
      assertThat(events(pipeline, type, "read") - accepted - rejected)
          .as("%s read, less accepted and rejected", type)
          .isZero();
      assertThat(
              accepted
                  - events(pipeline, type, "counted")
                  - events(pipeline, type, "duplicate")
                  - events(pipeline, type, "late"))
          .as("%s accepted, less counted, duplicate and late", type)
          .isZero();
    }
  }

  private double events(PipelineDriver pipeline, EventType type, String outcome) {
    double metered = pipeline.metric(EVENTS, "type", type.label(), "outcome", outcome);
    assertThat(metered)
        .as("%s %s", type, outcome)
        .isEqualTo(expected.getOrDefault(type + " " + outcome, 0).doubleValue());
    return metered;
  }

  private double rejections(PipelineDriver pipeline, EventType type, RejectReason reason) {
    double metered =
        pipeline.metric(EVENTS + ".rejected", "type", type.label(), "reason", reason.label());
    assertThat(metered)
        .as("%s %s", type, reason)
        .isEqualTo(expected.getOrDefault(type + " " + reason, 0).doubleValue());
    return metered;
  }
}
