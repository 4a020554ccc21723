package trendline.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the one who is measured is started.
 *
 * @param heap as the JVM's {@code -Xmx} has it
 * @param javaOptions further options of its JVM
 */
public record Application(String heap, List<String> javaOptions) {
  public Application {
    javaOptions = List.copyOf(javaOptions);
  }

  ChildJvm start(Contestant contestant, Bench bench, Site site, Path directory) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + heap);
    options.addAll(javaOptions);
    return new ChildJvm(
        contestant.label(),
        directory.resolve("said.out"),
        options,
        arguments(contestant, bench.bootstrapServer(), site, directory));
  }

  static Path countsFile(Path directory) {
    return directory.resolve("counts.tsv");
  }

  private static List<String> arguments(
      Contestant contestant, String bootstrapServer, Site site, Path directory) {
    String state = directory.resolve("state").toString();
    String counts = countsFile(directory).toString();
    String prefix = site.topics().prefix();
    return switch (contestant) {
      case LIMIT ->
          List.of("limit", bootstrapServer, site.topics().pageViews().name(), site.group(), counts);
      case TEXTBOOK -> List.of("textbook", bootstrapServer, prefix, "at_least_once", state, counts);
      case TEXTBOOK_SAME_GUARANTEES ->
          List.of("textbook", bootstrapServer, prefix, "exactly_once_v2", state, counts);
      case TRENDLINE ->
          List.of(
              "streams",
              "--bootstrap-server",
              bootstrapServer,
              "--topic-prefix",
              prefix,
              "--state-dir",
              state,
              "--http-port",
              "0",
              "--operations-port",
              "0");
    };
  }
}
