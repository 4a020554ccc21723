package trendline.streams.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import trendline.streams.api.live.LiveLimits;

/** A read API on a free port, and a client that asks it, for tests. */
final class RunningApi implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ReadApi api;

  RunningApi(PublishedLists lists, Clock clock) {
    this(lists, clock, LiveLimits.USUAL);
  }

  RunningApi(PublishedLists lists, Clock clock, LiveLimits live) {
    api =
        new ReadApi(
            new ReadApiSettings("127.0.0.1", 0, ReadApiSettings.STALE_AFTER, live),
            lists,
            clock,
            registry);
  }

  /** A gauge's or a counter's value. */
  double meter(String name, String... tags) {
    return registry.get(name).tags(tags).meter().measure().iterator().next().getValue();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return json(get(path));
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return api.port();
  }

  @Override
  public void close() {
    api.close();
    // java.net.http's client of Java 17 has no close
  }
}
