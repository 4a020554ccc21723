package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trendline.demo.harness.ListServer;

/** The element as a reader sees it: on another site's page, in a browser, on a desk and a phone. */
@Timeout(120)
class WidgetIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LIVE = Duration.ofSeconds(2);
  private static final String HOSTILE = "<img src=x onerror=document.title='run'> & more";

  @TempDir Path directory;
  private Browser browser;
  private ListServer server;

  @BeforeEach
  void open() {
    browser = Browser.open();
    server = new ListServer(10);
    server.publish(WidgetPage.trending("Cup", "Budget", "Bridge"));
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<Screen> screens() {
    return Stream.of(Screen.DESKTOP, Screen.PHONE).flatMap(s -> Stream.of(s, s.in("dark")));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void aListIsShownInRussianAndIsAccessible(Screen screen) {
    browser.look(screen);

    visit("ru", "limit='3' window='1h' more-href='https://example.org/all'");

    awaitTitles("Cup", "Budget", "Bridge");
    assertThat(browser.parts("heading")).containsExactly("Сейчас в тренде");
    assertThat(browser.parts("rank")).containsExactly("1", "2", "3");
    assertThat(browser.parts("category")).containsOnly("City");
    assertThat(browser.parts("time")).containsOnly("3 часа назад");
    assertThat(browser.parts("more")).containsExactly("Смотреть все");
    assertThat(labels("comments"))
        .containsExactly("1 комментарий", "3 комментария", "5 комментариев");
    assertThat(labels("views").get(1)).isEqualTo("6\u00a0172 просмотра");
    assertThat(browser.violations()).isEmpty();
    browser.picture("widget-ru-" + screen);
  }

  @Test
  void anEnglishPageHasAnEnglishList() {
    visit("en-GB", "limit='2'");

    awaitTitles("Cup", "Budget");
    assertThat(browser.parts("heading")).containsExactly("Trending now");
    assertThat(browser.parts("time")).containsOnly("3 hours ago");
    assertThat(labels("comments")).containsExactly("1 comment", "3 comments");
    assertThat(browser.parts("more")).isEmpty();
  }

  @Test
  void aNewListIsShownAtOnceAndSaysWhatMoved() {
    visit("en", "limit='3'");
    awaitTitles("Cup", "Budget", "Bridge");

    server.publish(WidgetPage.trending("Budget", "Cup", "Ferry"));

    await()
        .atMost(LIVE)
        .untilAsserted(() -> assertThat(titles()).containsExactly("Budget", "Cup", "Ferry"));
    assertThat(browser.parts("move")).containsExactly("↑1", "↓1", "new");
    assertThat(labels("move")).containsExactly("up 1", "down 1", "new");
  }

  @Test
  void whereNobodyMayFollowTheListIsAskedFor() {
    server.close();
    server = new ListServer(0);
    server.publish(WidgetPage.trending("Cup"));
    visit("en", "limit='3'");
    awaitTitles("Cup");

    server.publish(WidgetPage.trending("Budget", "Cup"));

    awaitTitles("Budget", "Cup");
  }

  @Test
  void markupInATitleIsShownAndALinkThatIsAScriptIsNone() {
    server.publish(
        WidgetPage.trending(
            List.of(
                WidgetPage.row(1, HOSTILE, "javascript:document.title='run'"),
                WidgetPage.row(2, "Data", "data:text/html,<script>alert(1)</script>"),
                WidgetPage.row(3, "Good", "https://example.org/good"))));

    visit("en", "limit='3'");

    awaitTitles(HOSTILE, "Data", "Good");
    browser.script(
        "for (const link of document.querySelector('trendline-list').shadowRoot"
            + ".querySelectorAll('[part=link]')) if (!link.href) link.click()");
    assertThat(browser.script("return document.title")).isEqualTo("A site");
    assertThat(
            browser.script(
                "return [...document.querySelector('trendline-list').shadowRoot"
                    + ".querySelectorAll('[part=link]')].map((link) => link.href)"))
        .isEqualTo(List.of("", "", "https://example.org/good"));
  }

  @Test
  void theLastListStaysWhileTheApiIsAwayAlsoAfterAReload() {
    visit("en", "limit='3'");
    awaitTitles("Cup", "Budget", "Bridge");

    server.shut();

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.parts("note").toString()).contains("Updated"));
    assertThat(titles()).containsExactly("Cup", "Budget", "Bridge");

    browser.script("location.reload()");

    awaitTitles("Cup", "Budget", "Bridge");
    browser.picture("widget-api-away");

    server.publish(WidgetPage.trending("Back"));
    server.open();

    awaitTitles("Back");
    assertThat(browser.parts("note")).isEmpty();
  }

  @Test
  void anAttributeThatIsWrongIsNamedInTheConsole() {
    visit("en", "limit='many' lang='de' window='2h'");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(browser.errors().toString())
                    .contains("limit=\\\"many\\\": must be 1 to 100")
                    .contains("lang=\\\"de\\\": must be ru or en"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.parts("note")).containsExactly("No list yet"));
  }

  private void visit(String lang, String attributes) {
    browser.visit(WidgetPage.in(directory, server.address(), lang, attributes));
  }

  private List<String> titles() {
    return browser.parts("title");
  }

  private void awaitTitles(String... expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(titles()).containsExactly(expected));
  }

  private List<String> labels(String part) {
    Object labels =
        browser.script(
            "return [...document.querySelector('trendline-list').shadowRoot"
                + ".querySelectorAll(`[part~=${arguments[0]}]`)].map((part) => part.ariaLabel)",
            part);
    return ((List<?>) java.util.Objects.requireNonNull(labels))
        .stream().map(String::valueOf).toList();
  }
}
