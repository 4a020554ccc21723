package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The blog as a person meets it: reads, comments, deletes, and watches the lists answer. */
@Timeout(180)
class SiteIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** What is promised to a person who comments. */
  private static final Duration PROMPT = Duration.ofSeconds(2);

  private static final String HOSTILE = "<script>document.title='run'</script> & \"more\"";

  @TempDir static Path directory;
  private static Browser browser;
  private static RunningBlog blog;

  @BeforeAll
  static void open() {
    browser = Browser.open(Browser.WITH_SCREEN);
    blog = new RunningBlog(directory);
    blog.publish("cup", "en", "The cup final", 2);
    blog.publish("bridge", "en", "The bridge will open in December", 1);
    blog.publish("most", "ru", "Новый мост через Каменку откроют к зиме", 3);
    blog.publish("odd", "en", HOSTILE, 1);
  }

  @AfterAll
  static void close() {
    if (blog != null) {
      blog.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aCommentCountsWithinTwoSecondsAndNoLongerOnceItIsDeleted() {
    visit("/en/cup");
    awaitTexts(".facts [data-count=comments]", "0 comments");
    awaitTexts(".facts [data-count=views]", "3 views");

    browser.type("[name=name]", "Ann");
    browser.type("[name=text]", "What a match!\n<b>Really</b>");
    browser.click("#comments > form button");

    await().atMost(PROMPT).untilAsserted(() -> assertThat(browser.parts("comments")).contains("1"));
    awaitTexts(".facts [data-count=comments]", "1 comment");
    assertThat(browser.texts(".written strong")).containsExactly("Ann");
    assertThat(browser.texts(".said")).containsExactly("What a match!\n<b>Really</b>");
    assertThat(browser.parts("heading")).containsExactly("Trending now", "Most discussed");

    browser.click(".written button");

    await()
        .atMost(PROMPT)
        .untilAsserted(() -> assertThat(browser.parts("comments")).containsOnly("0"));
    awaitTexts(".facts [data-count=comments]", "0 comments");
    assertThat(browser.texts(".said")).isEmpty();
  }

  @Test
  void aReadersVisitIsAView() {
    double before = blog.reportedViews();

    visit("/ru/most");

    awaitTexts(".facts [data-count=views]", "4 просмотра");
    assertThat(browser.texts("h1")).containsExactly("Новый мост через Каменку откроют к зиме");
    assertThat(blog.reportedViews()).isEqualTo(before + 1);
  }

  @Test
  void eachLanguageHasListsOfItsOwn() {
    visit("/ru/");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(browser.parts("title"))
                    .isNotEmpty()
                    .containsOnly("Новый мост через Каменку откроют к зиме"));
  }

  @Test
  void markupInATitleIsShownOnEveryPage() {
    for (String page : List.of("/en/", "/en/odd", "/en/trending")) {
      visit(page);

      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(browser.parts("title")).contains(HOSTILE));
      if (!page.endsWith("trending")) {
        assertThat(browser.script("return document.body.innerText")).asString().contains(HOSTILE);
      }
      assertThat(browser.script("return document.title")).isNotEqualTo("run");
    }
  }

  private static void visit(String path) {
    browser.visit(blog.address(path));
    await().atMost(SOON).untilAsserted(() -> assertThat(browser.parts("heading")).isNotEmpty());
  }

  private static void awaitTexts(String selector, String text) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.texts(selector)).containsExactly(text));
  }
}
