package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.demo.site.Blog;
import trendline.demo.site.Neighbours;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.producer.generate.Language;
import trendline.producer.generate.SyntheticSite;
import trendline.streams.StreamsApp;

/** The blog as a person meets it: reads, comments, deletes, and watches the lists answer. */
@Timeout(180)
class SiteIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** What is promised to a person who comments. */
  private static final Duration PROMPT = Duration.ofSeconds(2);

  private static final String HOSTILE = "<script>document.title='run'</script> & \"more\"";

  private final Site site = Site.create();

  @TempDir Path directory;
  private Browser browser;
  private CollectorProcess collector;
  private StreamsApp app;
  private Blog blog;

  @BeforeEach
  void open() {
    browser = Browser.open(Browser.WITH_SCREEN);
    app = PipelineOf.site(site, directory.resolve("state"), Clock.systemUTC());
    collector = new CollectorProcess(site, directory.resolve("spool"), "--allow-origin", "*");
    blog =
        new Blog(
            site.kafka().clientConfig(),
            site.topics(),
            "127.0.0.1",
            0,
            new Neighbours(app.httpPort(), collector.httpPort()),
            Clock.systemUTC());
    await().atMost(SOON).until(() -> app.isReady() && collector.isReady());
    site.send(
        List.of(
            article("cup", "en", "The cup final", "Sport"),
            article("bridge", "en", "The bridge will open in December", "City"),
            article("most", "ru", "Новый мост через Каменку откроют к зиме", "Город"),
            article("odd", "en", HOSTILE, "Oddities")));
    site.send(
        Stream.of("cup", "cup", "bridge", "most", "odd", "most", "most")
            .map(SiteIT::viewOf)
            .toList());
  }

  @AfterEach
  void close() {
    for (AutoCloseable each :
        Stream.of(blog, collector, app, browser).filter(p -> p != null).toList()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
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
    visit("/ru/most");

    awaitTexts(".facts [data-count=views]", "4 просмотра");
    assertThat(browser.texts("h1")).containsExactly("Новый мост через Каменку откроют к зиме");
    assertThat(
            collector
                .metrics()
                .sum(
                    "trendline_collector_events_total",
                    "type=\"page_view\"",
                    "outcome=\"accepted\""))
        .isEqualTo(1);
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

  @Test
  @Timeout(300)
  void everyPageIsAccessibleAndFitsItsScreen() {
    site.send(new SyntheticSite(1, 60, Language.BOTH, "", Instant.now()).history());
    Map<String, String> pages = new LinkedHashMap<>();
    for (String lang : List.of("en", "ru")) {
      String root = "http://localhost:" + blog.port() + "/" + lang + "/";
      pages.put("home-" + lang, root);
      pages.put("article-" + lang, root + (lang.equals("ru") ? "kity-govoryat" : "offline-first"));
      pages.put("list-" + lang, root + "discussed");
      pages.put("missing-" + lang, root + "no-such-page");
      pages.put("api-" + lang, "http://localhost:" + app.httpPort() + "/?lang=" + lang);
    }
    for (Screen screen :
        List.of(Screen.DESKTOP, Screen.DESKTOP.in("dark"), Screen.PHONE, Screen.PHONE.in("dark"))) {
      browser.look(screen);
      pages.forEach((name, address) -> check(name + "-" + screen, address));
    }
  }

  private void check(String name, String address) {
    browser.visit(address);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(browser.parts("title")).hasSizeGreaterThan(2);
              assertThat(browser.parts("skeleton")).isEmpty();
            });
    browser.picture(name);

    assertThat(browser.violations()).as(name).isEmpty();
    assertThat(
            browser.script(
                "const root = document.documentElement; return root.scrollWidth - root.clientWidth"))
        .as(name + " scrolls sideways")
        .isEqualTo(0L);
  }

  private void visit(String path) {
    browser.visit("http://localhost:" + blog.port() + path);
    await().atMost(SOON).untilAsserted(() -> assertThat(browser.parts("heading")).isNotEmpty());
  }

  private void awaitTexts(String selector, String text) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(browser.texts(selector)).containsExactly(text));
  }

  private static Event article(String id, String lang, String title, String category) {
    return new Article(
        id,
        title,
        "http://localhost/" + lang + "/" + id,
        category,
        "Ann",
        "Who won, and what it means for everyone who watched.",
        null,
        Instant.now(),
        5,
        ArticleStatus.LISTED);
  }

  private static Event viewOf(String articleId) {
    String visitor = "v-" + java.util.UUID.randomUUID();
    return new PageView(articleId + "-" + visitor, articleId, visitor, Instant.now());
  }
}
