package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.RecordingCollector;

/** What becomes of views that cannot be sent at once. */
@Timeout(120)
class BeaconStoreIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Browser browser;

  /** A port, and so an origin with a storage, of its own for each test. */
  private final RecordingCollector collector = new RecordingCollector();

  private SiteWithBeacon site;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    site = new SiteWithBeacon(browser, collector);
  }

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void whatHappenedOfflineIsSentOnlineWithItsOwnTime() {
    site.visit("/articles/a");
    site.awaitArticles("a");

    browser.setOffline(true);
    browser.script("history.pushState({}, '', '/articles/b')");
    browser.script("history.pushState({}, '', '/articles/c')");
    site.awaitStored(2);
    browser.setOffline(false);

    await().atMost(SOON).until(() -> collector.received().size() == 3);
    assertThat(collector.articles()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(collector.received())
        .allSatisfy(
            each ->
                assertThat(each.body().path("occurredAt").asText())
                    .isLessThanOrEqualTo(each.body().path("sentAt").asText()));
    site.awaitStored(0);
  }

  @Test
  void aViewThatTheCollectorPutOffIsSentWithTheNextPage() {
    collector.answerWith(503);
    site.visit("/articles/a");
    site.awaitStored(1);
    collector.answerWith(202);

    site.visit("/articles/b");

    await().atMost(SOON).until(() -> collector.received().size() == 2);
    assertThat(collector.articles()).containsExactlyInAnyOrder("a", "b");
    site.awaitStored(0);
  }

  @Test
  void aViewThatTheCollectorRefusesIsNotSentAgain() {
    collector.answerWith(404);
    site.visit("/articles/a");
    await().atMost(SOON).until(() -> collector.asked() == 1);
    collector.answerWith(202);

    site.visit("/articles/b");

    site.awaitArticles("b");
    site.awaitStored(0);
  }

  @Test
  void noMoreThanTwentyViewsAreStored() {
    collector.answerWith(503);
    site.visit("/articles/a");
    browser.script("for (let i = 0; i < 40; i++) history.pushState({}, '', '/articles/' + i);");
    await().atMost(SOON).until(() -> collector.asked() >= 41);

    site.awaitStored(20);
  }
}
