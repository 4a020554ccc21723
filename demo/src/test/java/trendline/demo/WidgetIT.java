package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The element as a reader sees it: on another site's page, in a browser, on a desk and a phone. */
@Timeout(120)
class WidgetIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String HOSTILE = "<img src=x onerror=document.title='run'> & more";

  private static Browser browser;

  @TempDir Path directory;
  private ShownWidget widget;

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
    widget =
        new ShownWidget(browser, directory, 10, WidgetPage.trending("Cup", "Budget", "Bridge"));
  }

  @AfterEach
  void close() {
    if (widget != null) {
      widget.close();
    }
  }

  static Stream<Screen> screens() {
    return Stream.of(Screen.DESKTOP, Screen.PHONE).flatMap(s -> Stream.of(s, s.in("dark")));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void aListIsShownInRussianAndIsAccessible(Screen screen) {
    browser.look(screen);

    widget.visit("ru", "limit='3' window='1h' more-href='https://example.org/all'");

    widget.awaitTitles("Cup", "Budget", "Bridge");
    assertThat(browser.parts("heading")).containsExactly("Сейчас в тренде");
    assertThat(browser.parts("rank")).containsExactly("1", "2", "3");
    assertThat(browser.parts("category")).containsOnly("City");
    assertThat(browser.parts("time")).containsOnly("3 часа назад");
    assertThat(browser.parts("more")).containsExactly("Смотреть все");
    assertThat(widget.labels("comments"))
        .containsExactly("1 комментарий", "3 комментария", "5 комментариев");
    assertThat(widget.labels("views").get(1)).isEqualTo("6\u00a0172 просмотра");
    assertThat(browser.violations()).isEmpty();
    browser.picture("widget-ru-" + screen);
  }

  @Test
  void anEnglishPageHasAnEnglishList() {
    widget.visit("en-GB", "limit='2'");

    widget.awaitTitles("Cup", "Budget");
    assertThat(browser.parts("heading")).containsExactly("Trending now");
    assertThat(browser.parts("time")).containsOnly("3 hours ago");
    assertThat(widget.labels("comments")).containsExactly("1 comment", "3 comments");
    assertThat(browser.parts("more")).isEmpty();
  }

  @Test
  void whatIsExcludedLeavesNoHole() {
    widget.visit(
        "en", "limit='3' exclude='" + WidgetPage.id("Cup") + "," + WidgetPage.id("x") + "'");

    widget.awaitTitles("Budget", "Bridge");
    assertThat(browser.parts("rank")).containsExactly("1", "2");
  }

  @Test
  void anApiBelowAPathIsAskedThere() {
    widget.visit("en", "api='" + widget.server().address() + "/hot/'");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(browser.errors().toString())
                    .contains(widget.server().address() + "/hot/v1/lists/trending/events?limit=5"));
  }

  @Test
  void markupInATitleIsShownAndALinkThatIsAScriptIsNone() {
    widget
        .server()
        .publish(
            WidgetPage.trending(
                List.of(
                    WidgetPage.row(1, HOSTILE, "javascript:document.title='run'"),
                    WidgetPage.row(2, "Data", "data:text/html,<script>alert(1)</script>"),
                    WidgetPage.row(3, "Good", "https://example.org/good"))));

    widget.visit("en", "limit='3'");

    widget.awaitTitles(HOSTILE, "Data", "Good");
    widget.clickWhatIsNoLink();
    assertThat(browser.script("return document.title")).isEqualTo("A site");
    assertThat(widget.links()).containsExactly("", "", "https://example.org/good");
  }

  @Test
  void anAttributeThatIsWrongIsNamedInTheConsole() {
    widget.visit("en", "limit='many' lang='de' window='2h'");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(browser.errors().toString())
                    .contains("limit=\\\"many\\\": must be 1 to 100")
                    .contains("lang=\\\"de\\\": must be ru or en"));
    widget.awaitNote("No list yet");
    assertThat(browser.parts("skeleton")).isEmpty();
  }
}
