package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.RecordingCollector;
import trendline.demo.harness.RecordingCollector.Received;

/** What a real browser sends of a site that has the script tag. */
@Timeout(120)
class BeaconIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String BY_PATH = "data-article-path=\"^/articles/([^/]+)\"";

  private final RecordingCollector collector = new RecordingCollector();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open();
    collector.setAttributes(BY_PATH);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    collector.close();
  }

  @Test
  void aLoadedPageIsOneView() {
    Instant before = Instant.now();

    visit("/articles/a");

    awaitArticles("a");
    Received view = collector.received().get(0);
    assertThat(view.eventId()).matches("[A-Za-z0-9._~:/-]{1,200}");
    assertThat(Instant.parse(view.body().path("occurredAt").asText()))
        .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    assertThat(Instant.parse(view.body().path("sentAt").asText()))
        .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    assertThat(view.body().has("token")).isFalse();
    assertThat(view.contentType()).startsWith("text/plain");
  }

  @Test
  void theScriptTagNamesTheArticleAndItsToken() {
    collector.setAttributes("data-article=\"budget-2031\" data-token=\"1795608000.abc\"");

    visit("/2026/11/budget");

    awaitArticles("budget-2031");
    assertThat(collector.received().get(0).body().path("token").asText())
        .isEqualTo("1795608000.abc");
  }

  @Test
  void aPageThatIsNoArticleIsNone() {
    visit("/about");

    visit("/articles/a");

    awaitArticles("a");
  }

  @Test
  void neitherCookiesNorTheReferringPageAreSent() {
    visit("/articles/a?secret=1");
    awaitArticles("a");
    // cookies know no ports: a request with credentials would take this one to the collector
    browser.script("document.cookie = 'session=1'");
    visit("/articles/b?secret=1");

    awaitArticles("a", "b");
    assertThat(collector.received())
        .flatExtracting(Received::headers)
        .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("cookie"))
        .noneMatch(header -> header.contains("/articles/") || header.contains("secret"));
    assertThat(browser.script("return document.cookie")).isEqualTo("session=1");
    assertThat(browser.script("return localStorage.length")).isEqualTo(0L);
  }

  @Test
  void aPageOutOfTheBackForwardCacheIsViewedAgain() {
    visit("/articles/a");
    awaitArticles("a");
    browser.script(
        "addEventListener('pageshow', event => { window.cameBack = event.persisted; });");
    visit("/articles/b");
    awaitArticles("a", "b");

    browser.back();

    awaitArticles("a", "b", "a");
    assertThat(browser.script("return window.cameBack")).isEqualTo(true);
    assertThat(collector.received()).extracting(Received::eventId).doesNotHaveDuplicates();
  }

  @Test
  void aSinglePageSitesNavigationsAreAViewEach() {
    visit("/articles/a");
    awaitArticles("a");

    browser.script("history.pushState({}, '', '/articles/b')");
    browser.script("history.replaceState({}, '', '/articles/c')");
    browser.script("history.back()");

    awaitArticles("a", "b", "c", "a");
  }

  @Test
  void aNavigationToTheSameArticleIsNoView() {
    visit("/articles/a");
    awaitArticles("a");

    browser.script("history.replaceState({}, '', '/articles/a?sort=new')");
    browser.script("history.pushState({}, '', '/articles/a#comments')");
    browser.script("history.pushState({}, '', '/articles/b')");

    awaitArticles("a", "b");
  }

  @Test
  void anArticleThatTheSiteNamesLaterIsAView() {
    collector.setAttributes("data-article=\"a\"");
    visit("/p/1");
    awaitArticles("a");

    browser.script(
        "history.pushState({}, '', '/p/2');"
            + "setTimeout(() => document.querySelector('script').dataset.article = 'b', 50)");

    awaitArticles("a", "b");
  }

  @Test
  void aBackgroundTabIsViewedOnlyWhenItIsShown() {
    visit("/articles/a");
    awaitArticles("a");
    String background = browser.openInBackground(collector.page("/articles/hidden"));
    visit("/articles/b");
    awaitArticles("a", "b");

    browser.show(background);

    awaitArticles("a", "b", "hidden");
  }

  @Test
  void aPrerenderedPageIsViewedOnlyWhenItIsShown() {
    visit("/articles/a");
    awaitArticles("a");
    browser.script(
        """
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = '{"prerender": [{"urls": ["/articles/b"], "eagerness": "immediate"}]}';
        document.head.append(rules);
        """);
    await().atMost(SOON).until(() -> collector.pages().contains("/articles/b"));
    browser.script("history.pushState({}, '', '/articles/c')");
    awaitArticles("a", "c");

    browser.script("location.href = '/articles/b'");

    awaitArticles("a", "c", "b");
    assertThat(
            browser.script(
                "return performance.getEntriesByType('navigation')[0].activationStart > 0"))
        .isEqualTo(true);
  }

  @Test
  void whatHappenedOfflineIsSentOnlineWithItsOwnTime() {
    visit("/articles/a");
    awaitArticles("a");

    browser.setOffline(true);
    browser.script("history.pushState({}, '', '/articles/b')");
    browser.script("history.pushState({}, '', '/articles/c')");
    awaitStored(2);
    browser.setOffline(false);

    await().atMost(SOON).until(() -> collector.received().size() == 3);
    assertThat(collector.articles()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(collector.received())
        .allSatisfy(
            each ->
                assertThat(each.body().path("occurredAt").asText())
                    .isLessThanOrEqualTo(each.body().path("sentAt").asText()));
    awaitStored(0);
  }

  @Test
  void aViewThatTheCollectorPutOffIsSentWithTheNextPage() {
    collector.answerWith(503);
    visit("/articles/a");
    awaitStored(1);
    collector.answerWith(202);

    visit("/articles/b");

    await().atMost(SOON).until(() -> collector.received().size() == 2);
    assertThat(collector.articles()).containsExactlyInAnyOrder("a", "b");
    awaitStored(0);
  }

  @Test
  void aViewThatTheCollectorRefusesIsNotSentAgain() {
    collector.answerWith(404);
    visit("/articles/a");
    await().atMost(SOON).until(() -> collector.asked() == 1);
    collector.answerWith(202);

    visit("/articles/b");

    awaitArticles("b");
    awaitStored(0);
  }

  @Test
  void noMoreThanTwentyViewsAreStored() {
    collector.answerWith(503);
    visit("/articles/a");
    browser.script("for (let i = 0; i < 40; i++) history.pushState({}, '', '/articles/' + i);");
    await().atMost(SOON).until(() -> collector.asked() >= 41);

    awaitStored(20);
  }

  @Test
  void aBrowserWithoutKeepaliveSendsABeacon() {
    browser.beforeEachPage(
        "delete Request.prototype.keepalive;"
            + "const send = navigator.sendBeacon;"
            + "navigator.sendBeacon = function (...all) {"
            + " window.beacons = (window.beacons || 0) + 1; return send.apply(this, all); };");

    visit("/articles/a");

    awaitArticles("a");
    assertThat(browser.script("return window.beacons")).isEqualTo(1L);
    assertThat(collector.received().get(0).contentType()).startsWith("text/plain");
  }

  @Test
  void aBeaconThatTheBrowserDoesNotTakeIsStored() {
    browser.beforeEachPage(
        "delete Request.prototype.keepalive; navigator.sendBeacon = () => false;");

    visit("/articles/a");

    awaitStored(1);
    assertThat(collector.asked()).isZero();
  }

  @Test
  void globalPrivacyControlIsHonouredWhereTheSiteAsksForIt() {
    browser.beforeEachPage(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true});");
    collector.setAttributes(BY_PATH + " data-respect-gpc");
    visit("/articles/silent");
    browser.script("history.pushState({}, '', '/articles/silent-too')");
    collector.setAttributes(BY_PATH);

    visit("/articles/a");

    awaitArticles("a");
  }

  @Test
  void aBrowserThatForbidsStorageStillSends() {
    browser.beforeEachPage(
        "Object.defineProperty(window, 'localStorage', {get: () => { throw new Error('no'); }});");

    visit("/articles/a");

    awaitArticles("a");
    assertThat(browser.errors()).isEmpty();
  }

  private void visit(String path) {
    browser.visit(collector.page(path));
  }

  /** These, and after them none in the moment in which others would come. */
  private void awaitArticles(String... articles) {
    await()
        .atMost(SOON)
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(collector.articles()).isEqualTo(List.of(articles)));
  }

  private void awaitStored(int count) {
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
