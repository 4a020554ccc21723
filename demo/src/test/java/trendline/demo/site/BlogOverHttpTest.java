package trendline.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trendline.events.Comment;
import trendline.http.HttpListener;
import trendline.producer.RecordingPublisher;

/** The blog without Kafka: what it answers, and what it would tell Trendline. */
class BlogOverHttpTest {
  private static final int API_PORT = 18_080;
  private static final int COLLECTOR_PORT = 18_081;
  private static final String HOSTILE = "<script>alert(1)</script>";

  private final HttpClient client = HttpClient.newHttpClient();
  private final RecordingPublisher told = new RecordingPublisher();
  private final Shelf shelf = new Shelf();
  private final HttpListener blog = blog();

  private HttpListener blog() {
    Clock clock = Clock.systemUTC();
    Guestbook guestbook = new Guestbook(told, clock);
    Reading reading = new Reading(shelf, guestbook, new Neighbours(API_PORT, COLLECTOR_PORT));
    Writing writing = new Writing(shelf, guestbook, reading);
    return new HttpListener(
        "site",
        Blog.PORT_OPTION,
        "127.0.0.1",
        0,
        new BlogHandler(reading, writing),
        (request, response, callback) -> false);
  }

  @BeforeEach
  void fill() {
    shelf.put(ShelfTest.article("cup", HOSTILE, "/en/cup", Instant.now()));
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void whatComesFromOutsideIsEscaped() throws Exception {
    for (String page : new String[] {"/en/", "/en/cup"}) {
      HttpResponse<String> answer = get(page);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain(HOSTILE).contains("&lt;script&gt;alert(1)");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self' http://127.0.0.1:18080 http://127.0.0.1:18081;")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void theRootLeadsToTheReadersLanguage() throws Exception {
    HttpResponse<String> answer = get("/", "Accept-Language", "de, ru;q=0.8, en;q=0.5");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/ru/");
  }

  @Test
  void aPageThatIsNotThereSaysSoAndShowsAList() throws Exception {
    HttpResponse<String> answer = get("/ru/no-such-article");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Такой страницы нет", "<trendline-list");
  }

  @Test
  void whoReadIsKnownAgainAsTheAuthorOfAComment() throws Exception {
    String cookie =
        get("/en/cup").headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

    HttpResponse<String> answer =
        post("/comments", "article=cup&name=&text=Well+done", "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/en/cup#comments");
    Comment comment = (Comment) told.events().get(0);
    assertThat("visitor=" + comment.authorId()).isEqualTo(cookie);
    assertThat(get("/en/cup", "Cookie", cookie).body()).contains("Guest", "Well done", ">Delete<");
    assertThat(get("/en/cup").body()).contains("Well done").doesNotContain(">Delete<");
  }

  @Test
  void aCommentWithoutTextIsRefusedWithASentence() throws Exception {
    HttpResponse<String> answer = post("/comments", "article=cup&text=++");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A comment needs some text.");
    assertThat(told.events()).isEmpty();
  }

  @Test
  void formsOfOtherSitesAreRefused() throws Exception {
    HttpResponse<String> answer =
        post("/comments", "article=cup&text=Spam", "Origin", "http://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(told.events()).isEmpty();
  }

  @Test
  void aFormThatIsTooLargeIsRefused() throws Exception {
    assertThat(post("/comments", "article=cup&text=" + "x".repeat(100_000)).statusCode())
        .isBetween(400, 413);
    assertThat(told.events()).isEmpty();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  private HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        path,
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(
        request.uri(URI.create("http://127.0.0.1:" + blog.port() + path)).build(),
        BodyHandlers.ofString());
  }
}
