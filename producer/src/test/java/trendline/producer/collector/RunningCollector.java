package trendline.producer.collector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import trendline.producer.articles.Completed;
import trendline.producer.articles.KnownArticles;
import trendline.producer.spool.SpoolSettings;

/** A collector's public port on loopback without a Kafka behind it, and a client that asks it. */
final class RunningCollector implements AutoCloseable {
  static final String KEY = "a-key-that-is-long-enough";
  static final String SITE = "https://www.example.org";
  static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";

  final TakenEvents taken = new TakenEvents();
  final SetClock clock = new SetClock();
  final KnownArticles known = new KnownArticles();
  final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = new JsonMapper();
  private final CollectorServer server;

  RunningCollector() {
    this(new Rules());
  }

  RunningCollector(Rules rules) {
    known.add("cup");
    if (rules.articlesAreIn) {
      Completed.of(known);
    }
    server =
        new CollectorServer(
            rules.settings(),
            taken,
            known,
            new Visitors(rules.pseudonyms, rules.audience),
            new CollectorMetrics(registry),
            rules.patience,
            clock);
  }

  /** What a test may set otherwise. */
  static final class Rules {
    List<String> proxies = List.of();
    int hops = 1;
    int rate = 1_000_000;
    int burst = 1_000_000;
    Patience patience = Patience.USUAL;
    boolean knownOnly;
    boolean articlesAreIn = true;
    Audience audience = view -> Optional.empty();
    Pseudonyms pseudonyms = (address, agent, at) -> "v-" + address;

    Rules with(Consumer<Rules> change) {
      change.accept(this);
      return this;
    }

    private CollectorSettings settings() {
      return new CollectorSettings(
          "127.0.0.1",
          0,
          "127.0.0.1",
          0,
          new OriginRule(List.of(SITE)),
          new ApiKeys(List.of("another-key-for-rotation", KEY)),
          new ClientAddress(proxies, hops),
          new CollectorLimits(rate, burst, 10_000),
          knownOnly,
          Path.of("none"),
          SpoolSettings.ofMib(1),
          Duration.ZERO);
    }
  }

  HttpResponse<String> postView(String body, String... headers) {
    return send("POST", "/v1/page-views", body, headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(method, path, BodyPublishers.ofString(body), headers);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, body).timeout(Duration.ofSeconds(30));
    Set<String> given = Set.of(headers);
    if (!given.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (!given.contains("User-Agent")) {
      request.header("User-Agent", BROWSER);
    }
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

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.port();
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    registry.close();
  }
}
