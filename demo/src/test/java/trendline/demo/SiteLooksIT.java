package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.producer.generate.Language;
import trendline.producer.generate.SyntheticSite;

/** Every page that comes with Trendline, on every screen: for those who look, listen or scroll. */
@Timeout(180)
class SiteLooksIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<Screen> SCREENS =
      List.of(Screen.DESKTOP, Screen.DESKTOP.in("dark"), Screen.PHONE, Screen.PHONE.in("dark"));

  @TempDir static Path directory;
  private static Browser browser;
  private static RunningBlog blog;

  @BeforeAll
  static void open() {
    browser = Browser.open(Browser.WITH_SCREEN);
    blog = new RunningBlog(directory);
    blog.send(new SyntheticSite(1, 60, Language.BOTH, "", Instant.now()).history());
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

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyPageIsAccessibleAndFitsEachScreen(String lang) {
    pages(lang).forEach((name, address) -> check(name + "-" + lang, address));
  }

  private static Map<String, String> pages(String lang) {
    String root = blog.address("/" + lang + "/");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", root);
    pages.put("article", root + (lang.equals("ru") ? "kity-govoryat" : "offline-first"));
    pages.put("list", root + "discussed");
    pages.put("missing", root + "no-such-page");
    pages.put("api", blog.apiAddress("/?lang=" + lang));
    pages.put("api-list", blog.apiAddress("/?lang=" + lang + "&whole#discussed"));
    return pages;
  }

  private static void check(String name, String address) {
    browser.visit(address);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(browser.parts("title")).hasSizeGreaterThan(2);
              assertThat(browser.parts("skeleton")).isEmpty();
              assertThat(browser.parts("note")).as("a list is empty or old").isEmpty();
            });
    for (Screen screen : SCREENS) {
      browser.look(screen);
      checkOn(name + "-" + screen);
    }
    assertThat(browser.errors()).as(name).allMatch(each -> each.contains("no-such-page"));
  }

  private static void checkOn(String name) {
    browser.picture(name);
    assertThat(browser.violations()).as(name).isEmpty();
    assertThat(
            browser.script(
                "const root = document.documentElement; return root.scrollWidth - root.clientWidth"))
        .as(name + " scrolls sideways")
        .isEqualTo(0L);
  }
}
