package trendline.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.benchmarks.latency.AtRate;
import trendline.benchmarks.latency.Latency;
import trendline.benchmarks.report.LatencyTable;
import trendline.benchmarks.report.ResultJson;
import trendline.benchmarks.run.Progress;
import trendline.cli.WrongUseException;

/** {@code bench latency}: from an event to the list that has it. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description =
        "How long it takes from sending a view to a list that has it, at steady rates, with default options: to a reader of the topic, and to a client that follows the list over HTTP.")
final class LatencyCommand implements Callable<Integer> {
  @Option(
      names = "--rate",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,5000,20000",
      description = "Views a second, by comma, one after the other. Default: ${DEFAULT-VALUE}.")
  private List<Integer> rates = List.of();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      defaultValue = "1m",
      description = "How long each is measured, after 20 s of warm-up. Default: ${DEFAULT-VALUE}.")
  private Duration length = Duration.ZERO;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "50k",
      converter = EventCount.class,
      description = "Articles that are read, by Zipf's law. Default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same number makes the same events again. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private ApplicationOptions application = new ApplicationOptions();
  @Mixin private JsonOption json = new JsonOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    rates.forEach(rate -> WorkloadOptions.require("--rate", rate, 100, 1_000_000));
    WorkloadOptions.require("--articles", articles, 1_000, 10_000_000);
    if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
      throw new WrongUseException("--for " + length + ": must be 1s to 1d");
    }
    json.requireWritable();
    Latency latency = new Latency(seed, rates, length, articles, application.application());
    return Interruptible.exitCodeOf(
        () -> {
          List<AtRate> results = latency.run(new Progress(spec.commandLine().getErr()));
          json.print(
              spec.commandLine(),
              out -> LatencyTable.print(results, out),
              () -> ResultJson.of("latency", seed, results));
        });
  }
}
