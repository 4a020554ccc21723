package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.streams.StreamsApp;

/** The page as a reader sees it: in a browser, with lists that came through a broker. */
@Timeout(180)
class PageIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & more";

  private static final Site SITE = Site.create();

  @TempDir static Path stateDir;
  private static Browser browser;
  private static StreamsApp app;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    app = PipelineOf.site(SITE, stateDir, Clock.systemUTC());
    await().atMost(SOON).until(app::isReady);
  }

  @AfterAll
  static void close() {
    if (app != null) {
      app.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void bothListsShowCategoryCountsTitleAndExcerpt() {
    SITE.send(
        List.of(
            article("cup", "The cup final"),
            viewOf("cup", "v1"),
            viewOf("cup", "v2"),
            comment("cup", 1)));

    browser.visit("http://localhost:" + app.httpPort() + "/?lang=en");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(browser.parts("heading"))
                  .containsExactly("Trending now", "Most discussed");
              assertThat(titles()).contains("The cup final");
              assertThat(browser.parts("category")).containsOnly("Sport");
              assertThat(browser.parts("views")).contains("2");
              assertThat(browser.parts("comments")).contains("1");
              assertThat(browser.parts("excerpt")).containsOnly("Who won.");
            });
    // the page does not know the site that the path belongs to
    assertThat(
            browser.script(
                "return document.querySelector('trendline-list').shadowRoot"
                    + ".querySelector('[part=link]').getAttribute('href')"))
        .isNull();
  }

  @Test
  void thePageFollowsTheListsWithoutAReload() {
    SITE.send(List.of(article("ferry", "The ferry"), viewOf("ferry", "v1")));
    browser.visit("http://localhost:" + app.httpPort() + "/?lang=ru");
    await().atMost(SOON).untilAsserted(() -> assertThat(titles()).contains("The ferry"));

    SITE.send(
        List.of(article("budget", "The budget"), viewOf("budget", "v1"), viewOf("budget", "v2")));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(titles()).containsSubsequence("The budget", "The ferry");
              assertThat(browser.parts("heading"))
                  .containsExactly("Сейчас в тренде", "Обсуждаемое");
            });
  }

  @Test
  void aTitleWithMarkupIsShownAsItIs() {
    SITE.send(List.of(article("odd", HOSTILE), viewOf("odd", "v1")));

    browser.visit("http://localhost:" + app.httpPort() + "/?lang=en");

    await().atMost(SOON).untilAsserted(() -> assertThat(titles()).contains(HOSTILE));
  }

  private List<String> titles() {
    return browser.parts("title");
  }

  private static Event article(String id, String title) {
    return new Article(
        id,
        title,
        "/" + id,
        "Sport",
        "Ann",
        "Who won.",
        null,
        Instant.now(),
        5,
        ArticleStatus.LISTED);
  }

  private static Event viewOf(String articleId, String visitorId) {
    return new PageView(articleId + "-" + visitorId, articleId, visitorId, Instant.now());
  }

  private static Event comment(String articleId, long version) {
    return new Comment("c1", articleId, "ann", CommentState.VISIBLE, version, Instant.now());
  }
}
