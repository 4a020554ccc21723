package trendline.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

  /** The lists beside every page. */
  private static final List<String> ASIDE =
      List.of("/v1/lists/trending?window=1h", "/v1/lists/discussed?window=24h");

  private final HttpClient http = HttpClient.newHttpClient();
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

  /**
   * Sends events, and awaits the lists that they make: a page that is opened before them asks for
   * what is not there yet.
   */
  void send(List<Event> events) {
    site.send(events);
    for (String list : ASIDE) {
      await().atMost(SOON).until(() -> status(list) == 200);
    }
  }

  private int status(String apiPath) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(apiAddress(apiPath))).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
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
