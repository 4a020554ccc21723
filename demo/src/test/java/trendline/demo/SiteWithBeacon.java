package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import trendline.demo.harness.RecordingCollector;

/** A site that has the script tag, read in a browser, and what its collector got to hear. */
final class SiteWithBeacon {
  static final String BY_PATH = "data-article-path=\"^/articles/([^/]+)\"";

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Browser browser;
  private final RecordingCollector collector;

  /** The site's articles are known by their paths, until the collector is told otherwise. */
  SiteWithBeacon(Browser browser, RecordingCollector collector) {
    this.browser = browser;
    this.collector = collector;
    collector.setAttributes(BY_PATH);
  }

  void visit(String path) {
    browser.visit(collector.page(path));
  }

  /** These, and after them none in the moment in which others would come. */
  void awaitArticles(String... articles) {
    await()
        .atMost(SOON)
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(collector.articles()).isEqualTo(List.of(articles)));
  }

  /** So many views are kept in the browser for later. */
  void awaitStored(int count) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        browser.script(
                            "return JSON.parse(localStorage.getItem('trendline') || '[]').length"))
                    .isEqualTo((long) count));
  }
}
