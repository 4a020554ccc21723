package trendline.demo.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import trendline.demo.harness.FreePorts;

/** A real Prometheus on a free port, as Debian brings it. */
public final class Prometheus implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final WatchFiles files;
  private final String address;
  private final Process process;

  /** Starts it with copies of the repository's files. */
  public Prometheus(Path directory, int minute, Targets targets) {
    this.files = new WatchFiles(directory, minute);
    String listen = "127.0.0.1:" + FreePorts.take(1).get(0);
    address = "http://" + listen;
    try {
      process =
          new ProcessBuilder(
                  "prometheus",
                  "--config.file=" + files.write(targets),
                  "--storage.tsdb.path=" + directory.resolve("data"),
                  "--web.listen-address=" + listen,
                  "--web.enable-lifecycle",
                  "--log.level=warn")
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("prometheus.out").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(process::destroyForcibly, "end-" + process.pid()));
  }

  /** Leaves out the test that asks, and says so, where the machine has none. */
  public static void assumeInstalled() {
    Assumptions.assumeTrue(
        Tool.isThere("prometheus") && Tool.isThere("promtool"),
        "no Prometheus; ./trendline test installs it where it may");
  }

  /** Asks others from now on. */
  public void watch(Targets targets) {
    files.write(targets);
    ask("/-/reload", HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
  }

  public boolean isReady() {
    try {
      return http.send(
                  HttpRequest.newBuilder(URI.create(address + "/-/ready")).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a query comes to now. */
  public JsonNode query(String expr) {
    return get("/api/v1/query?query=" + encoded(expr)).path("data").path("result");
  }

  /** What it came to over the last time, in steps. */
  public JsonNode queryRange(String expr, Duration back, Duration step) {
    long end = Instant.now().getEpochSecond();
    return get("/api/v1/query_range?query="
            + encoded(expr)
            + "&start="
            + (end - back.toSeconds())
            + "&end="
            + end
            + "&step="
            + step.toSeconds())
        .path("data")
        .path("result");
  }

  /** The names of all that it has ever seen. */
  public Set<String> metricNames() {
    Set<String> names = new TreeSet<>();
    get("/api/v1/label/__name__/values").path("data").forEach(each -> names.add(each.asText()));
    return names;
  }

  /** The rules of all groups, as it has read them. */
  public List<JsonNode> rules() {
    List<JsonNode> rules = new ArrayList<>();
    get("/api/v1/rules")
        .path("data")
        .path("groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  /** The health of each target, by its address. */
  public List<String> targets() {
    List<String> targets = new ArrayList<>();
    get("/api/v1/targets")
        .path("data")
        .path("activeTargets")
        .forEach(
            each ->
                targets.add(
                    each.path("labels").path("job").asText() + " " + each.path("health").asText()));
    return targets;
  }

  /** The names of the alerts that fire. */
  public Set<String> firing() {
    Set<String> firing = new TreeSet<>();
    get("/api/v1/alerts")
        .path("data")
        .path("alerts")
        .forEach(
            each -> {
              if (each.path("state").asText().equals("firing")) {
                firing.add(each.path("labels").path("alertname").asText());
              }
            });
    return firing;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode get(String path) {
    String body = ask(path, HttpRequest.newBuilder());
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(String path, HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.uri(URI.create(address + path)).timeout(ANSWER).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Prometheus answered", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
