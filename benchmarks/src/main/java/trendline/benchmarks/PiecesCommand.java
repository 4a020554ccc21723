package trendline.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.benchmarks.pieces.Pieces;
import trendline.benchmarks.pieces.Pieces.Piece;
import trendline.benchmarks.report.PiecesTable;
import trendline.benchmarks.report.ResultJson;
import trendline.benchmarks.run.Progress;

/** {@code bench pieces}: what the steps of an event cost. */
@Command(
    name = "pieces",
    mixinStandardHelpOptions = true,
    description =
        "What the single steps cost, with JMH: decoding, dropping duplicates, buckets, lists, the best of several partitions, rows at a commit.")
final class PiecesCommand implements Callable<Integer> {
  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "2",
      description = "JVMs in which each step is measured, 1 to 20. Default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How often each JVM measures, for a second each, after as many that do not count; 3 to 100. Default: ${DEFAULT-VALUE}.")
  private int iterations;

  @Mixin private JsonOption json = new JsonOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    WorkloadOptions.require("--forks", forks, 1, 20);
    WorkloadOptions.require("--iterations", iterations, 3, 100);
    json.requireWritable();
    List<Piece> pieces =
        new Pieces(forks, iterations).run(new Progress(spec.commandLine().getErr()));
    json.print(
        spec.commandLine(),
        out -> PiecesTable.print(pieces, out),
        () -> ResultJson.of("pieces", 1, pieces));
    return 0;
  }
}
