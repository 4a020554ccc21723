package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.ArticleTotals;
import trendline.streams.StreamsApp;

/** From a browser's report to the totals, by real programs. */
@Timeout(300)
@Tag("both-brokers")
class CollectorIT {
  private static final Duration SOON = Duration.ofMinutes(2);

  private final Site site = Site.create();

  @TempDir Path directory;

  @Test
  void aThousandReportsOfOneVisitorAreOneView() throws Exception {
    try (CollectorProcess collector = new CollectorProcess(site, directory.resolve("spool"));
        StreamsApp app = PipelineOf.site(site, directory.resolve("state"), Clock.systemUTC())) {
      await().atMost(SOON).until(collector::isReady);
      assertThat(collector.view("{\"articleId\":\"cup\"}")).isEqualTo(404);
      assertThat(collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}").statusCode())
          .isEqualTo(202);

      for (int i = 0; i < 2; i++) {
        assertThat(collector.view(fiveHundredReports())).isEqualTo(202);
      }
      assertThat(collector.send("POST", "/v1/comments", comment()).statusCode()).isEqualTo(202);

      await().atMost(SOON).until(app::isReady);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.totals())
                      .isEqualTo(Map.of("cup", new ArticleTotals("cup", 1, 1))));
      assertThat(
              collector
                  .metrics()
                  .sum(
                      "trendline_collector_requests_total",
                      "route=\"page-views\"",
                      "status=\"202\""))
          .isEqualTo(2);
      assertThat(collector.jvm().stop()).isIn(0, 143);
    }
  }

  private static String comment() {
    return "{\"commentId\":\"c1\",\"articleId\":\"cup\",\"state\":\"visible\",\"version\":1,"
        + "\"occurredAt\":\""
        + Clock.systemUTC().instant()
        + "\"}";
  }

  private static String fiveHundredReports() {
    return IntStream.range(0, 500)
        .mapToObj(i -> "{\"articleId\":\"cup\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void articlesThatOthersHavePublishedAreKnown() throws Exception {
    site.send(
        List.of(
            new Article(
                "elsewhere",
                "Sent by another",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ArticleStatus.LISTED)));
    try (CollectorProcess collector = new CollectorProcess(site, directory.resolve("spool"))) {
      await().atMost(SOON).until(collector::isReady);

      assertThat(collector.view("{\"articleId\":\"elsewhere\"}")).isEqualTo(202);
      assertThat(new CommittedRecords(site.kafka()).of(site.topics().pageViews().name()))
          .hasSize(1);
    }
  }
}
