package trendline.benchmarks.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import trendline.benchmarks.run.Deadline;
import trendline.cli.FailedException;

/** Follows a list live over HTTP, as a page does. */
final class LiveWatch implements AutoCloseable {
  private static final String DATA = "data:";

  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = new JsonMapper();
  private final Sightings sightings;
  private final Stream<String> lines;

  /** Waits until there is such a list. */
  LiveWatch(int port, Sightings sightings) throws InterruptedException {
    this.sightings = sightings;
    URI uri =
        URI.create("http://127.0.0.1:" + port + "/v1/lists/popular/events?window=24h&limit=100");
    Deadline deadline = new Deadline(LONGEST_START, uri + " shows no list");
    HttpResponse<Stream<String>> answer = ask(uri);
    while (answer.statusCode() != 200) {
      answer.body().close();
      deadline.pause();
      answer = ask(uri);
    }
    lines = answer.body();
    Thread thread = new Thread(this::follow, "live-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private HttpResponse<Stream<String>> ask(URI uri) throws InterruptedException {
    try {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new FailedException(uri + " does not answer: " + e.getMessage(), e);
    }
  }

  private void follow() {
    try {
      lines.filter(line -> line.startsWith(DATA)).forEach(this::take);
    } catch (UncheckedIOException e) {
      // closed, or the program that answers has ended; what was missed is told as not seen
    }
  }

  private void take(String line) {
    long now = System.nanoTime();
    try {
      for (JsonNode entry : json.readTree(line.substring(DATA.length())).path("data")) {
        sightings.saw(entry.path("articleId").asText(), entry.path("windowViews").asLong(), now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
