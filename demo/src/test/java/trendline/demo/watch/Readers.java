package trendline.demo.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reads and reports over HTTP as browsers do, many times a second, each time as somebody else. */
public final class Readers implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int EVERY_BOT = 20;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final String collector;
  private final List<String> pages;
  private final String article;
  private volatile int reported;
  private int turn;

  /**
   * Starts to.
   *
   * @param collectorPort where views are reported
   * @param article which is read
   * @param pages what else is asked for in turn, whole addresses
   */
  public Readers(int collectorPort, String article, List<String> pages) {
    collector = "http://127.0.0.1:" + collectorPort;
    this.article = article;
    this.pages = pages;
    var unused = thread.scheduleWithFixedDelay(this::quietly, 0, 50, TimeUnit.MILLISECONDS);
  }

  private void quietly() {
    try {
      turn++;
      report();
      if (!pages.isEmpty()) {
        get(pages.get(turn % pages.size()));
      }
    } catch (IOException e) {
      // the program that is asked may be down: that is what the test is about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report() throws IOException, InterruptedException {
    String agent =
        turn % EVERY_BOT == 0
            ? "Googlebot/2.1 (+http://www.google.com/bot.html)"
            : "Mozilla/5.0 (X11; Linux x86_64; rv:150." + turn + ") Firefox/150." + turn;
    send(
        HttpRequest.newBuilder(URI.create(collector + "/v1/page-views"))
            .header("User-Agent", agent)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"articleId\":\"" + article + "\"}")));
    reported = turn;
  }

  private void get(String address) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(address)));
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    http.send(request.timeout(ANSWER).build(), BodyHandlers.discarding());
  }

  /** The number of the last view that was answered, whatever with. */
  public int reported() {
    return reported;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
