package trendline.demo;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import trendline.cli.OpenParts;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.demo.site.Blog;
import trendline.demo.site.Neighbours;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.streams.StreamsApp;

/** The blog with all that it needs besides the broker: pipeline, read API and collector. */
final class RunningBlog implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HOST = "127.0.0.1";

  private final OpenParts opened = new OpenParts();
  private final Site site = Site.create();
  private final StreamsApp app;
  private final CollectorProcess collector;
  private final Blog blog;

  /** Starts it without an article. */
  RunningBlog(Path directory) {
    app = opened.add(PipelineOf.site(site, directory.resolve("state"), Clock.systemUTC()));
    collector =
        opened.add(new CollectorProcess(site, directory.resolve("spool"), "--allow-origin", "*"));
    blog =
        opened.add(
            new Blog(
                site.kafka().clientConfig(),
                site.topics(),
                HOST,
                0,
                new Neighbours(app.httpPort(), collector.httpPort()),
                Clock.systemUTC()));
    await().atMost(SOON).until(() -> app.isReady() && collector.isReady());
  }

  void send(List<Event> events) {
    site.send(events);
  }

  /** Publishes an article, and lets as many visitors read it. */
  void publish(String id, String lang, String title, int views) {
    Event article =
        new Article(
            id,
            title,
            "http://localhost/" + lang + "/" + id,
            lang.equals("ru") ? "Город" : "City",
            "Ann",
            "Who won, and what it means for everyone who watched.",
            null,
            Instant.now(),
            5,
            ArticleStatus.LISTED);
    site.send(Stream.concat(Stream.of(article), viewsOf(id).limit(views)).toList());
  }

  private static Stream<Event> viewsOf(String articleId) {
    return Stream.generate(() -> "v-" + UUID.randomUUID())
        .map(visitor -> new PageView(articleId + "-" + visitor, articleId, visitor, Instant.now()));
  }

  /** How many views the pages have reported to the collector. */
  double reportedViews() {
    return collector
        .metrics()
        .sum("trendline_collector_events_total", "type=\"page_view\"", "outcome=\"accepted\"");
  }

  String address(String path) {
    return "http://localhost:" + blog.port() + path;
  }

  /** An address of the read API. */
  String apiAddress(String path) {
    return "http://localhost:" + app.httpPort() + path;
  }

  @Override
  public void close() {
    opened.close();
  }
}
