package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trendline.producer.collector.RunningCollector.Rules;

class MadeUpArticlesTest {
  private static final int BATCHES = 200;
  private static final int BATCH = 500;

  @Test
  void aHundredThousandMadeUpArticlesLeaveNothingBehind() {
    try (RunningCollector collector =
        new RunningCollector(new Rules().with(rules -> rules.knownOnly = true))) {
      assertThat(collector.postView(batch(0)).statusCode()).isEqualTo(404);
      // a request is counted just after its answer
      await()
          .until(() -> collector.registry.scrape().contains("trendline_collector_requests_total{"));
      int known = collector.known.size();
      long series = series(collector);

      for (int i = 1; i <= BATCHES; i++) {
        assertThat(collector.postView(batch(i)).statusCode()).isEqualTo(404);
      }

      assertThat(collector.taken.events()).isEmpty();
      assertThat(collector.known.size()).isEqualTo(known);
      assertThat(series(collector)).isEqualTo(series);
      assertThat(collector.registry.scrape())
          .contains(
              "trendline_collector_events_total{outcome=\"refused\",type=\"page_view\"} 100500.0");
    }
  }

  @Test
  void untilTheArticlesAreInUnknownOnesArePutOff() {
    Rules rules =
        new Rules().with(each -> each.knownOnly = true).with(each -> each.articlesAreIn = false);
    try (RunningCollector collector = new RunningCollector(rules)) {
      assertThat(collector.postView("{\"articleId\":\"made-up\"}").statusCode()).isEqualTo(503);
      assertThat(collector.postView("{\"articleId\":\"cup\"}").statusCode()).isEqualTo(202);
    }
  }

  private static String batch(int number) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> "{\"articleId\":\"r" + number + "-" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static long series(RunningCollector collector) {
    return collector.registry.scrape().lines().filter(line -> !line.startsWith("#")).count();
  }
}
