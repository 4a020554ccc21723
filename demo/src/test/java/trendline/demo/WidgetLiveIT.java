package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The element while its list changes, and while nobody answers. */
@Timeout(120)
class WidgetLiveIT {
  private static final Duration LIVE = Duration.ofSeconds(2);

  private static Browser browser;

  @TempDir Path directory;

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

  @Test
  void aNewListIsShownAtOnceAndSaysWhatMoved() {
    try (ShownWidget widget = follow(10, "Cup", "Budget", "Bridge")) {

      widget.server().publish(WidgetPage.trending("Budget", "Cup", "Ferry"));

      await()
          .atMost(LIVE)
          .untilAsserted(
              () -> assertThat(widget.titles()).containsExactly("Budget", "Cup", "Ferry"));
      assertThat(browser.parts("move")).containsExactly("↑1", "↓1", "new");
      assertThat(widget.labels("move")).containsExactly("up 1", "down 1", "new");
    }
  }

  @Test
  void whereNobodyMayFollowTheListIsAskedFor() {
    try (ShownWidget widget = follow(0, "Cup")) {

      widget.server().publish(WidgetPage.trending("Budget", "Cup"));

      widget.awaitTitles("Budget", "Cup");
    }
  }

  @Test
  void theLastListStaysWhileTheApiIsAwayAlsoAfterAReload() {
    try (ShownWidget widget = follow(10, "Cup", "Budget", "Bridge")) {

      widget.server().shut();

      widget.awaitNote("Updated");
      assertThat(widget.titles()).containsExactly("Cup", "Budget", "Bridge");

      browser.script("location.reload()");

      widget.awaitTitles("Cup", "Budget", "Bridge");
      browser.picture("widget-api-away");

      widget.server().publish(WidgetPage.trending("Back"));
      widget.server().open();

      widget.awaitTitles("Back");
      assertThat(browser.parts("note")).isEmpty();
    }
  }

  private ShownWidget follow(int liveClients, String... titles) {
    ShownWidget widget =
        new ShownWidget(browser, directory, liveClients, WidgetPage.trending(titles));
    widget.visit("en", "limit='3'");
    widget.awaitTitles(titles);
    return widget;
  }
}
