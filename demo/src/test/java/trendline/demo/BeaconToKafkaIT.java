package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.RecordingCollector;
import trendline.demo.harness.Site;

/** From a page in a real browser to Kafka, through a real collector. */
@Timeout(240)
class BeaconToKafkaIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Site site = Site.create();
  private final RecordingCollector pages = new RecordingCollector();

  @TempDir Path directory;

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void aReadersViewsComeToKafkaUnderOneVisitorsId() throws Exception {
    try (Browser browser = Browser.open(Browser.WITH_SCREEN);
        CollectorProcess collector = start()) {
      browser.visit(pages.page("/articles/cup"));
      await().atMost(SOON).untilAsserted(() -> assertThat(views()).hasSize(1));
      browser.script("history.pushState({}, '', '/articles/unpublished')");
      browser.script("history.pushState({}, '', '/articles/cup')");

      await().atMost(SOON).untilAsserted(() -> assertThat(views()).hasSize(2));
      assertThat(views())
          .allMatch(view -> view.contains("\"articleId\":\"cup\""))
          .extracting(view -> view.replaceAll(".*\"visitorId\":\"([0-9a-f]{32})\".*", "$1"))
          .allMatch(id -> id.length() == 32)
          .containsOnly(views().get(0).replaceAll(".*\"visitorId\":\"([0-9a-f]{32})\".*", "$1"));
      // the answers came through to the page: nothing is kept to be sent again
      assertThat(browser.script("return localStorage.length")).isEqualTo(0L);
      assertThat(collector.metrics().sum("trendline_collector_views_filtered_total")).isZero();
    }
  }

  @Test
  void theViewOfABrowserWithoutAScreenIsFilteredAndCounted() throws Exception {
    try (Browser browser = Browser.open();
        CollectorProcess collector = start()) {
      browser.visit(pages.page("/articles/cup"));

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(
                          collector
                              .metrics()
                              .sum("trendline_collector_views_filtered_total", "rule=\"headless\""))
                      .isEqualTo(1));
      assertThat(views()).isEmpty();
    }
  }

  private CollectorProcess start() throws Exception {
    String origin = pages.page("");
    CollectorProcess collector =
        new CollectorProcess(site, directory.resolve("spool"), "--allow-origin", origin);
    await().atMost(SOON).until(collector::isReady);
    assertThat(collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}").statusCode())
        .isEqualTo(202);
    pages.takeScriptFrom("http://localhost:" + collector.httpPort());
    pages.setAttributes("data-article-path=\"^/articles/([^/]+)\"");
    return collector;
  }

  private List<String> views() {
    return new CommittedRecords(site.kafka())
        .of(site.topics().pageViews().name()).stream()
            .map(each -> new String(each.value(), StandardCharsets.UTF_8))
            .toList();
  }
}
