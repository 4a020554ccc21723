package trendline.demo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The only instance dies, its disk with it, and it is started again on an empty one. */
final class StateLost implements Fault {
  @Override
  public String name() {
    return "state-lost";
  }

  @Override
  public int instances() {
    return 1;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) throws IOException {
    instances.get("1").jvm().kill();
    delete(instances.stateDir("1"));

    Instant restart = Instant.now();
    instances.start("1");
    return recovery.since(restart);
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }
}
