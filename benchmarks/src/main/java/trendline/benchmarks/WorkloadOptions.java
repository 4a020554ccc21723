package trendline.benchmarks;

import java.time.Instant;
import picocli.CommandLine.Option;
import trendline.benchmarks.load.Workload;
import trendline.cli.WrongUseException;

/** Which events are measured with. */
final class WorkloadOptions {
  static final int MOST = 100_000_000;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "4m",
      converter = EventCount.class,
      description = "Page views that are measured, as 500k or 2m. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "1m",
      converter = EventCount.class,
      description =
          "Page views that are counted before the clock starts. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "50k",
      converter = EventCount.class,
      description = "Articles that are read, by Zipf's law. Default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--visitors",
      paramLabel = "N",
      defaultValue = "200k",
      converter = EventCount.class,
      description = "Visitors who read them. Default: ${DEFAULT-VALUE}.")
  private int visitors;

  @Option(
      names = "--categories",
      paramLabel = "N",
      defaultValue = "3",
      description = "Categories that the articles are in. Default: ${DEFAULT-VALUE}.")
  private int categories;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same number makes the same events again. Default: ${DEFAULT-VALUE}.")
  private long seed;

  /**
   * The workload that the options say.
   *
   * @throws WrongUseException where a number is outside its range
   */
  Workload workload(Instant now) {
    require("--events", events, 1, MOST);
    require("--warm-up", warmUp, 1, MOST);
    require("--articles", articles, 100, 10_000_000);
    require("--visitors", visitors, 1, 10_000_000);
    require("--categories", categories, 1, 10_000);
    return new Workload(
        seed, warmUp, events, articles, visitors, categories, Workload.untilNow(now));
  }

  static void require(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new WrongUseException(option + " " + value + ": must be " + least + " to " + most);
    }
  }
}
