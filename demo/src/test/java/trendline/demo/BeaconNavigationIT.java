package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.RecordingCollector;
import trendline.demo.harness.RecordingCollector.Received;

/** Which of a reader's moves is a view: to and fro, within a page, in tabs behind. */
@Timeout(120)
class BeaconNavigationIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RecordingCollector collector = new RecordingCollector();
  private Browser browser;
  private SiteWithBeacon site;

  @BeforeEach
  void open() {
    browser = Browser.open();
    site = new SiteWithBeacon(browser, collector);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    collector.close();
  }

  @Test
  void aPageOutOfTheBackForwardCacheIsViewedAgain() {
    site.visit("/articles/a");
    site.awaitArticles("a");
    browser.script(
        "addEventListener('pageshow', event => { window.cameBack = event.persisted; });");
    site.visit("/articles/b");
    site.awaitArticles("a", "b");

    browser.back();

    site.awaitArticles("a", "b", "a");
    assertThat(browser.script("return window.cameBack")).isEqualTo(true);
    assertThat(collector.received()).extracting(Received::eventId).doesNotHaveDuplicates();
  }

  @Test
  void aSinglePageSitesNavigationsAreAViewEach() {
    site.visit("/articles/a");
    site.awaitArticles("a");

    browser.script("history.pushState({}, '', '/articles/b')");
    browser.script("history.replaceState({}, '', '/articles/c')");
    browser.script("history.back()");

    site.awaitArticles("a", "b", "c", "a");
  }

  @Test
  void aNavigationToTheSameArticleIsNoView() {
    site.visit("/articles/a");
    site.awaitArticles("a");

    browser.script("history.replaceState({}, '', '/articles/a?sort=new')");
    browser.script("history.pushState({}, '', '/articles/a#comments')");
    browser.script("history.pushState({}, '', '/articles/b')");

    site.awaitArticles("a", "b");
  }

  @Test
  void anArticleThatTheSiteNamesLaterIsAView() {
    collector.setAttributes("data-article=\"a\"");
    site.visit("/p/1");
    site.awaitArticles("a");

    browser.script(
        "history.pushState({}, '', '/p/2');"
            + "setTimeout(() => document.querySelector('script').dataset.article = 'b', 50)");

    site.awaitArticles("a", "b");
  }

  @Test
  void aBackgroundTabIsViewedOnlyWhenItIsShown() {
    site.visit("/articles/a");
    site.awaitArticles("a");
    String background = browser.openInBackground(collector.page("/articles/hidden"));
    site.visit("/articles/b");
    site.awaitArticles("a", "b");

    browser.show(background);

    site.awaitArticles("a", "b", "hidden");
  }

  @Test
  void aPrerenderedPageIsViewedOnlyWhenItIsShown() {
    site.visit("/articles/a");
    site.awaitArticles("a");
    browser.script(
        """
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = '{"prerender": [{"urls": ["/articles/b"], "eagerness": "immediate"}]}';
        document.head.append(rules);
        """);
    await().atMost(SOON).until(() -> collector.pages().contains("/articles/b"));
    browser.script("history.pushState({}, '', '/articles/c')");
    site.awaitArticles("a", "c");

    browser.script("location.href = '/articles/b'");

    site.awaitArticles("a", "c", "b");
    assertThat(
            browser.script(
                "return performance.getEntriesByType('navigation')[0].activationStart > 0"))
        .isEqualTo(true);
  }
}
