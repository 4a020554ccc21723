package trendline.benchmarks;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.benchmarks.report.ThroughputJson;
import trendline.benchmarks.report.ThroughputReport;
import trendline.benchmarks.report.ThroughputTable;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Progress;
import trendline.benchmarks.run.Throughput;
import trendline.cli.WrongUseException;

/** {@code bench throughput}: events a second, against a bare consumer and the textbook. */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description =
        "How many events a second Trendline counts, as a part of what a bare consumer can do, and beside the usual way of writing this with Kafka Streams.")
final class ThroughputCommand implements Callable<Integer> {
  @Mixin private WorkloadOptions workload = new WorkloadOptions();
  @Mixin private ApplicationOptions application = new ApplicationOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is measured, in turn; 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description =
          "Who is measured, by comma: limit, textbook, textbook-exactly-once, trendline. Default: all.")
  private @Nullable List<String> only;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "Partitions of the topics; 1 to 64. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    WorkloadOptions.require("--rounds", rounds, 1, 100);
    WorkloadOptions.require("--partitions", partitions, 1, 64);
    Throughput throughput =
        new Throughput(
            workload.workload(Instant.now()),
            contestants(),
            rounds,
            partitions,
            application.application());
    json.requireWritable();
    PrintWriter err = spec.commandLine().getErr();
    err.println("seed " + throughput.workload().seed());
    return Interruptible.exitCodeOf(
        () -> {
          ThroughputReport report = new ThroughputReport(throughput.run(new Progress(err)));
          json.print(
              spec.commandLine(),
              out -> ThroughputTable.print(report, out),
              () -> ThroughputJson.of(throughput, report));
        });
  }

  private List<Contestant> contestants() {
    if (only == null) {
      return Arrays.asList(Contestant.values());
    }
    try {
      return only.stream().map(Contestant::of).distinct().toList();
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--only: " + e.getMessage(), e);
    }
  }
}
