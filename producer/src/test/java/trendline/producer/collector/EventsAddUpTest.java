package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trendline.producer.collector.RunningCollector.Rules;

class EventsAddUpTest {
  @Test
  void everyEventOfARequestThatWasReadHasOneOutcome() {
    Rules rules =
        new Rules()
            .with(each -> each.knownOnly = true)
            .with(
                each ->
                    each.audience =
                        view ->
                            view.eventId().equals("robot")
                                ? Optional.of("known-bot")
                                : Optional.empty());
    try (RunningCollector collector = new RunningCollector(rules)) {
      collector.postView(
          "[{\"articleId\":\"cup\"},{\"articleId\":\"cup\",\"eventId\":\"robot\"},"
              + "{\"articleId\":\"made-up\"},{}]");
      collector.taken.refuse();
      collector.postView("{\"articleId\":\"cup\"}");

      assertThat(views(collector, "accepted")).isEqualTo(1);
      assertThat(views(collector, "filtered")).isEqualTo(1);
      assertThat(views(collector, "refused")).isEqualTo(2);
      assertThat(views(collector, "unavailable")).isEqualTo(1);
      // a request is counted once its answer is on its way
      await().until(() -> requests(collector, "207") == 1 && requests(collector, "503") == 1);
    }
  }

  private static double views(RunningCollector collector, String outcome) {
    return collector
        .registry
        .get(Metric.EVENTS.meter())
        .tags("type", "page_view", "outcome", outcome)
        .counter()
        .count();
  }

  private static double requests(RunningCollector collector, String status) {
    Counter counter =
        collector
            .registry
            .find(Metric.REQUESTS.meter())
            .tags("route", "page-views", "status", status)
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
