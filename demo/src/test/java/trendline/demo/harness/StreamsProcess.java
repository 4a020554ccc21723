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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code trendline streams} in a JVM of its own. */
public final class StreamsProcess implements AutoCloseable {
  private static final Pattern STARTED =
      Pattern.compile("started httpPort=(\\d+) operationsPort=(\\d+)");
  private static final int HTTP = 1;
  private static final int OPERATIONS = 2;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Path OUTPUTS = Path.of("target", "streams-outputs");
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(ANSWER).version(HttpClient.Version.HTTP_1_1).build();
  private final ChildJvm jvm;

  private StreamsProcess(ChildJvm jvm) {
    this.jvm = jvm;
  }

  /**
   * Starts an instance of the site's application on free ports.
   *
   * @param stateDir its own
   * @param options of {@code trendline streams}, further ones
   */
  public static StreamsProcess start(
      Site site, String instanceId, Path stateDir, List<String> options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("trendline.streams.StreamsMain", "streams"));
    arguments.addAll(List.of("--bootstrap-server", site.kafka().bootstrapServer()));
    arguments.addAll(List.of("--topic-prefix", site.topics().prefix()));
    arguments.addAll(List.of("--instance-id", instanceId, "--state-dir", stateDir.toString()));
    arguments.addAll(List.of("--http-port", "0", "--operations-port", "0"));
    arguments.addAll(options);
    return start(instanceId, arguments);
  }

  /** Starts another main class that says the same when it has started. */
  public static StreamsProcess start(String name, List<String> main) {
    try {
      Files.createDirectories(OUTPUTS);
      Path output = Files.createTempFile(OUTPUTS, name + "-", ".out");
      return new StreamsProcess(
          new ChildJvm(
              output,
              List.of(
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:ActiveProcessorCount=2",
                  "-Dlog4j2.configurationFile=trendline/streams/log4j2.xml"),
              main));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ChildJvm jvm() {
    return jvm;
  }

  /** Where its metrics are, once it has started. */
  public int operationsPort() {
    Matcher started = STARTED.matcher(jvm.output());
    if (!started.find()) {
      throw new IllegalStateException("not started; it said: " + jvm.output());
    }
    return Integer.parseInt(started.group(OPERATIONS));
  }

  /** Whether it says of itself that it counts and that its lists can be read. */
  public boolean isReady() {
    return ask(OPERATIONS, "/health/ready")
        .filter(answer -> answer.statusCode() == 200)
        .isPresent();
  }

  /** What it shows to Prometheus. */
  public Scrape metrics() {
    return new Scrape(metricsText());
  }

  /** The same, as it is written. */
  public String metricsText() {
    return ask(OPERATIONS, "/metrics").orElseThrow().body();
  }

  /** What its read API answers; nothing where it does not answer at all. */
  public Optional<HttpResponse<String>> get(String path) {
    return ask(HTTP, path);
  }

  /** The status of a request with a backend's key, to the public port. */
  public int send(String method, String path, String body, String key) {
    return ask(
            HTTP,
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + key)
                    .method(method, HttpRequest.BodyPublishers.ofString(body)))
        .orElseThrow()
        .statusCode();
  }

  private Optional<HttpResponse<String>> ask(int portGroup, String path) {
    return ask(portGroup, path, request -> request);
  }

  private Optional<HttpResponse<String>> ask(
      int portGroup, String path, UnaryOperator<HttpRequest.Builder> how) {
    Matcher started = STARTED.matcher(jvm.output());
    if (!started.find()) {
      return Optional.empty();
    }
    URI uri = URI.create("http://127.0.0.1:" + started.group(portGroup) + path);
    HttpRequest request = how.apply(HttpRequest.newBuilder(uri).timeout(ANSWER)).build();
    try {
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + uri + " answered", e);
    }
  }

  /** Its memory that is in RAM, in MiB. */
  public long residentMib() throws IOException {
    Matcher resident =
        RESIDENT.matcher(Files.readString(Path.of("/proc/" + jvm.pid() + "/status")));
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
