package trendline.demo.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trendline.demo.harness.Site;
import trendline.demo.harness.StreamsProcess;

/** The instances of one site's application, each with an id and a state directory of its own. */
final class Instances implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Map<String, StreamsProcess> running = new LinkedHashMap<>();
  private final Site site;
  private final Path directory;
  private final List<String> options;

  /**
   * None yet.
   *
   * @param directory below which their states lie
   * @param options of {@code trendline streams} that all of them get
   */
  Instances(Site site, Path directory, String... options) {
    this.site = site;
    this.directory = directory;
    this.options = List.of(options);
  }

  Site site() {
    return site;
  }

  /** Starts one, in the place of the one of that id before. */
  StreamsProcess start(String id) {
    StreamsProcess started = StreamsProcess.start(site, id, stateDir(id), options);
    Optional.ofNullable(running.put(id, started)).ifPresent(StreamsProcess::close);
    return started;
  }

  StreamsProcess get(String id) {
    return Optional.ofNullable(running.get(id)).orElseThrow();
  }

  Collection<StreamsProcess> all() {
    return running.values();
  }

  Path stateDir(String id) {
    return directory.resolve("state-" + id);
  }

  /** Waits until each of them says of itself that it is ready. */
  void awaitReady() {
    for (StreamsProcess each : all()) {
      await().atMost(START).failFast(() -> requireAlive(each)).until(each::isReady);
    }
  }

  private static void requireAlive(StreamsProcess process) {
    if (!process.jvm().isAlive()) {
      throw new IllegalStateException("an instance ended; it said: " + process.jvm().output());
    }
  }

  @Override
  public void close() {
    all().forEach(StreamsProcess::close);
  }
}
