package trendline.demo.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files for Prometheus as they are in the repository, and copies for tests: other targets, a
 * look each second, and minutes that are shorter.
 *
 * <p>In the copy's alerts and recordings each {@code [5m]}, {@code for: 5m} and {@code 5 * 60} is
 * as many seconds as told for each of its minutes. Nothing else differs.
 */
public final class WatchFiles {
  public static final Path DASHBOARDS = Path.of("..", "dashboards");
  static final Path PROMETHEUS = DASHBOARDS.resolve("prometheus");

  private static final Pattern RANGE = Pattern.compile("\\[(\\d+)m\\]");
  private static final Pattern FOR = Pattern.compile("for: (\\d+)m");
  private static final Pattern SECONDS = Pattern.compile("(\\d+) \\* 60\\b");

  private final Path directory;
  private final int minute;

  /**
   * A copy that is to be made.
   *
   * @param directory where
   * @param minute seconds that a minute shall have, 60 to leave the rules as they are
   */
  public WatchFiles(Path directory, int minute) {
    this.directory = directory;
    this.minute = minute;
  }

  /** Writes it, also over an earlier one; answers the configuration's file. */
  Path write(Targets targets) {
    try {
      Files.createDirectories(directory.resolve("rules"));
      try (Stream<Path> rules = Files.list(PROMETHEUS.resolve("rules"))) {
        for (Path each : rules.toList()) {
          Files.writeString(
              directory.resolve("rules").resolve(each.getFileName().toString()),
              shorter(Files.readString(each)));
        }
      }
      String config =
          Files.readString(PROMETHEUS.resolve("prometheus.yml"))
              .replace("\"localhost:9404\"", quoted(targets.streams()))
              .replace("\"localhost:9405\"", quoted(targets.collectors()))
              .replace("10s", "1s");
      return Files.writeString(directory.resolve("prometheus.yml"), config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(List<Integer> ports) {
    return ports.stream()
        .map(port -> "\"localhost:" + port + "\"")
        .collect(Collectors.joining(", "));
  }

  String shorter(String rules) {
    String ranges = RANGE.matcher(rules).replaceAll(m -> "[" + seconds(m.group(1)) + "s]");
    String fors = FOR.matcher(ranges).replaceAll(m -> "for: " + seconds(m.group(1)) + "s");
    return SECONDS.matcher(fors).replaceAll(m -> m.group(1) + " * " + minute);
  }

  private int seconds(String minutes) {
    return Integer.parseInt(minutes) * minute;
  }
}
