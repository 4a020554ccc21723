package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.RecordingCollector;
import trendline.demo.harness.RecordingCollector.Received;

/** What a real browser sends of a page that has the script tag. */
@Timeout(120)
class BeaconIT {
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
  void aLoadedPageIsOneView() {
    Instant before = Instant.now();

    site.visit("/articles/a");

    site.awaitArticles("a");
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

    site.visit("/2026/11/budget");

    site.awaitArticles("budget-2031");
    assertThat(collector.received().get(0).body().path("token").asText())
        .isEqualTo("1795608000.abc");
  }

  @Test
  void aPageThatIsNoArticleIsNone() {
    site.visit("/about");

    site.visit("/articles/a");

    site.awaitArticles("a");
  }

  @Test
  void neitherCookiesNorTheReferringPageAreSent() {
    site.visit("/articles/a?secret=1");
    site.awaitArticles("a");
    // cookies know no ports: a request with credentials would take this one to the collector
    browser.script("document.cookie = 'session=1'");
    site.visit("/articles/b?secret=1");

    site.awaitArticles("a", "b");
    assertThat(collector.received())
        .flatExtracting(Received::headers)
        .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("cookie"))
        .noneMatch(header -> header.contains("/articles/") || header.contains("secret"));
    assertThat(browser.script("return document.cookie")).isEqualTo("session=1");
    assertThat(browser.script("return localStorage.length")).isEqualTo(0L);
  }

  @Test
  void aBrowserWithoutKeepaliveSendsABeacon() {
    browser.beforeEachPage(
        "delete Request.prototype.keepalive;"
            + "const send = navigator.sendBeacon;"
            + "navigator.sendBeacon = function (...all) {"
            + " window.beacons = (window.beacons || 0) + 1; return send.apply(this, all); };");

    site.visit("/articles/a");

    site.awaitArticles("a");
    assertThat(browser.script("return window.beacons")).isEqualTo(1L);
    assertThat(collector.received().get(0).contentType()).startsWith("text/plain");
  }

  @Test
  void aBeaconThatTheBrowserDoesNotTakeIsStored() {
    browser.beforeEachPage(
        "delete Request.prototype.keepalive; navigator.sendBeacon = () => false;");

    site.visit("/articles/a");

    site.awaitStored(1);
    assertThat(collector.asked()).isZero();
  }

  @Test
  void globalPrivacyControlIsHonouredWhereTheSiteAsksForIt() {
    browser.beforeEachPage(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true});");
    collector.setAttributes(SiteWithBeacon.BY_PATH + " data-respect-gpc");
    site.visit("/articles/silent");
    browser.script("history.pushState({}, '', '/articles/silent-too')");
    collector.setAttributes(SiteWithBeacon.BY_PATH);

    site.visit("/articles/a");

    site.awaitArticles("a");
  }

  @Test
  void aBrowserThatForbidsStorageStillSends() {
    browser.beforeEachPage(
        "Object.defineProperty(window, 'localStorage', {get: () => { throw new Error('no'); }});");

    site.visit("/articles/a");

    site.awaitArticles("a");
    assertThat(browser.errors()).isEmpty();
  }
}
