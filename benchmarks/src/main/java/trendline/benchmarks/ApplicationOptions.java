package trendline.benchmarks;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import trendline.benchmarks.run.Application;
import trendline.cli.WrongUseException;

/** How the programs that are measured are started. */
final class ApplicationOptions {
  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description =
          "The heap that each program that is measured has, as 512m or 2g. Default: ${DEFAULT-VALUE}.")
  private String heap = "";

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      defaultValue = "",
      description =
          "Further options of their JVMs, by blanks, as in \"-XX:StartFlightRecording=filename=/tmp/bench.jfr\". Default: none.")
  private String javaOptions = "";

  /**
   * What the options say.
   *
   * @throws WrongUseException where the heap is no size
   */
  Application application() {
    if (!heap.matches("[1-9]\\d{0,5}[mg]")) {
      throw new WrongUseException("--heap " + heap + ": must be a size, as 512m or 2g");
    }
    return new Application(heap, options());
  }

  private List<String> options() {
    return Arrays.stream(javaOptions.strip().split("\\s+"))
        .filter(option -> !option.isEmpty())
        .toList();
  }
}
