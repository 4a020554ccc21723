package trendline.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the one who is measured is started.
 *
 * @param heap as the JVM's {@code -Xmx} has it, and its {@code -Xms}, as in production
 * @param javaOptions further options of its JVM
 */
public record Application(String heap, List<String> javaOptions) {
  public Application {
    javaOptions = List.copyOf(javaOptions);
  }

  /** Starts one of them. */
  public ChildJvm start(Contestant contestant, Bench bench, Site site, Path directory) {
    return new ChildJvm(
        contestant.label(),
        directory.resolve("said.out"),
        jvmOptions(),
        arguments(contestant, bench.bootstrapServer(), site, directory));
  }

  /** Starts one of several instances of Trendline, with a directory of its own. */
  public ChildJvm instance(String id, Bench bench, Site site, Path directory) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(arguments(Contestant.TRENDLINE, bench.bootstrapServer(), site, directory));
    arguments.addAll(List.of("--instance-id", id));
    return new ChildJvm(
        "trendline, instance " + id, directory.resolve("said.out"), jvmOptions(), arguments);
  }

  /** Of the JVM that is measured. */
  public List<String> jvmOptions() {
    List<String> options = new ArrayList<>();
    options.add("-Xms" + heap);
    options.add("-Xmx" + heap);
    options.addAll(javaOptions);
    return options;
  }

  /** Where an instance keeps its state. */
  public static Path stateDirectory(Path directory) {
    return directory.resolve("state");
  }

  static Path countsFile(Path directory) {
    return directory.resolve("counts.tsv");
  }

  private static List<String> arguments(
      Contestant contestant, String bootstrapServer, Site site, Path directory) {
    String state = stateDirectory(directory).toString();
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
