package trendline.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trendline.benchmarks.growth.Growth;
import trendline.benchmarks.growth.Shape;
import trendline.benchmarks.report.GrowthTable;
import trendline.benchmarks.report.ResultJson;
import trendline.benchmarks.run.Progress;
import trendline.cli.WrongUseException;

/** {@code bench growth}: what more of everything costs. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description =
        "Events a second, memory and the time of a start, at 10,000 to 1,000,000 active articles, 1 to 16 partitions, 1 and 2 instances, 3 and 300 categories; and the heap of an article and of a visitor. Give it --heap 6g.")
final class GrowthCommand implements Callable<Integer> {
  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1m",
      converter = EventCount.class,
      description = "Page views that are measured, as 500k or 2m. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--visitors",
      paramLabel = "N",
      defaultValue = "200k",
      converter = EventCount.class,
      description = "Visitors who read them. Default: ${DEFAULT-VALUE}.")
  private int visitors;

  @Option(
      names = "--most-articles",
      paramLabel = "N",
      defaultValue = "1m",
      converter = EventCount.class,
      description = "Leaves out what has more articles. Default: ${DEFAULT-VALUE}.")
  private int mostArticles;

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
    WorkloadOptions.require("--events", events, 1, WorkloadOptions.MOST);
    WorkloadOptions.require("--visitors", visitors, 1, 10_000_000);
    List<Shape> shapes =
        Shape.all().stream().filter(shape -> shape.articles() <= mostArticles).toList();
    if (shapes.isEmpty()) {
      throw new WrongUseException("--most-articles " + mostArticles + ": must be 10000 or more");
    }
    json.requireWritable();
    Growth growth = new Growth(seed, events, visitors, shapes, application.application());
    return Interruptible.exitCodeOf(
        () -> {
          Growth.Result result = growth.run(new Progress(spec.commandLine().getErr()));
          json.print(
              spec.commandLine(),
              out -> GrowthTable.print(result, out),
              () -> ResultJson.of("growth", seed, result));
        });
  }
}
