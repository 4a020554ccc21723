package trendline.demo.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code trendline collector} in a JVM of its own, on the same port in each of its lives. */
public final class CollectorProcess implements AutoCloseable {
  /** The key that it takes comments and articles with. */
  public static final String KEY = "the-key-of-the-tests";

  private static final Pattern STARTED =
      Pattern.compile("started httpPort=(\\d+) operationsPort=(\\d+)");
  private static final Path OUTPUTS = Path.of("target", "collector-outputs");
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(ANSWER).version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> arguments = new ArrayList<>();
  private ChildJvm jvm;

  /**
   * Starts one for a site.
   *
   * @param spoolDir its own
   * @param options of {@code trendline collector}, further ones
   */
  public CollectorProcess(Site site, Path spoolDir, String... options) {
    arguments.addAll(List.of("trendline.producer.ProducerMain", "collector"));
    arguments.addAll(List.of("--bootstrap-server", site.kafka().bootstrapServer()));
    arguments.addAll(List.of("--topic-prefix", site.topics().prefix()));
    arguments.addAll(List.of("--spool-dir", spoolDir.toString(), "--api-key", KEY));
    arguments.addAll(List.of("--client-rate", "100000", "--client-burst", "100000"));
    List<Integer> ports = FreePorts.take(2);
    arguments.addAll(List.of("--http-port", ports.get(0).toString()));
    arguments.addAll(List.of("--operations-port", ports.get(1).toString()));
    arguments.addAll(List.of(options));
    jvm = start();
  }

  private ChildJvm start() {
    try {
      Files.createDirectories(OUTPUTS);
      return new ChildJvm(
          Files.createTempFile(OUTPUTS, "collector-", ".out"),
          List.of(
              "-Xmx256m",
              "-XX:TieredStopAtLevel=1",
              "-XX:ActiveProcessorCount=2",
              "-Dlog4j2.configurationFile=trendline/producer/log4j2.xml"),
          arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ChildJvm jvm() {
    return jvm;
  }

  /** As {@code kill -9}; whatever watches over it starts it anew at once. */
  public void dieAndStart() {
    jvm.kill();
    jvm = start();
  }

  /** Whether it says of itself that it takes views. */
  public boolean isReady() {
    return operations("/health/ready").filter(each -> each.statusCode() == 200).isPresent();
  }

  /** What it shows to Prometheus. */
  public Scrape metrics() {
    return new Scrape(metricsText());
  }

  /** The same, as it is written. */
  public String metricsText() {
    return operations("/metrics").orElseThrow().body();
  }

  private Optional<HttpResponse<String>> operations(String path) {
    Matcher started = STARTED.matcher(jvm.output());
    if (!started.find()) {
      return Optional.empty();
    }
    URI uri = URI.create("http://127.0.0.1:" + started.group(2) + path);
    try {
      return Optional.of(ask(HttpRequest.newBuilder(uri).build()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Sends a request with the key, to the public port; fails where no answer comes. */
  public HttpResponse<String> send(String method, String path, String body) throws IOException {
    return ask(request(method, path, body).header("Authorization", "Bearer " + KEY).build());
  }

  /** The status that a browser gets for a view; fails where no answer comes. */
  public int view(String body) throws IOException {
    return ask(request("POST", "/v1/page-views", body)
            .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0")
            .build())
        .statusCode();
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort() + path))
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  public int httpPort() {
    return Integer.parseInt(arguments.get(arguments.indexOf("--http-port") + 1));
  }

  public int operationsPort() {
    return Integer.parseInt(arguments.get(arguments.indexOf("--operations-port") + 1));
  }

  private HttpResponse<String> ask(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
