package trendline.benchmarks.growth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import trendline.benchmarks.run.Application;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.ChildJvm;
import trendline.benchmarks.run.Deadline;
import trendline.benchmarks.run.Site;

/** One instance of the application, and its directory. */
final class Instance implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("operationsPort=(\\d+)");
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ChildJvm jvm;
  private final Path directory;
  private final long started = System.nanoTime();

  Instance(Application application, String id, Bench bench, Site site) {
    directory = bench.directory().resolve("instance-" + id);
    jvm = application.instance(id, bench, site, directory);
  }

  ChildJvm jvm() {
    return jvm;
  }

  Path state() {
    return Application.stateDirectory(directory);
  }

  /** Waits until it counts all its partitions and answers; answers the seconds since its start. */
  double awaitReady() throws InterruptedException {
    String port = jvm.awaitLine(PORT, LONGEST_START);
    URI uri = URI.create("http://127.0.0.1:" + port + "/health/ready");
    Deadline deadline = new Deadline(LONGEST_START, jvm.name() + " does not get ready");
    while (!isReady(uri)) {
      jvm.requireAlive();
      deadline.pause();
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private boolean isReady(URI uri) throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    jvm.close();
  }
}
