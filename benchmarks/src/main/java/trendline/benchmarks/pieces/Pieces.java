package trendline.benchmarks.pieces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import trendline.benchmarks.run.Progress;
import trendline.cli.FailedException;

/**
 * Measures the steps of an event one by one, with JMH.
 *
 * @param forks JVMs for each, one after the other
 * @param iterations of each JVM, after as many that do not count
 */
public record Pieces(int forks, int iterations) {
  /** What a step costs, and how sure that is, in microseconds. */
  public record Piece(String name, double micros, double error) {}

  private static final List<String> STEPS =
      List.of(
          "Decoding.aPageView",
          "Counting.aView",
          "Counting.aDuplicate",
          "BucketArithmetic.add",
          "BucketArithmetic.sumOfAnHour",
          "Listing.afterAThousandViews",
          "Listing.inANewMinute",
          "TopArticles.merged",
          "Saving.anArticle");

  /** Runs all of it. */
  public List<Piece> run(Progress progress) {
    List<Piece> pieces = new ArrayList<>();
    for (String step : STEPS) {
      progress.say((pieces.size() + 1) + " of " + STEPS.size() + ": " + step);
      for (RunResult run : measured(step)) {
        Result<?> result = run.getPrimaryResult();
        pieces.add(new Piece(step, result.getScore(), result.getScoreError()));
      }
    }
    return pieces;
  }

  private Collection<RunResult> measured(String step) {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include("\\." + step.replace(".", "\\.") + "$")
                  .mode(Mode.AverageTime)
                  .timeUnit(TimeUnit.MICROSECONDS)
                  .forks(forks)
                  .warmupIterations(iterations)
                  .measurementIterations(iterations)
                  .warmupTime(TimeValue.seconds(1))
                  .measurementTime(TimeValue.seconds(1))
                  .shouldFailOnError(true)
                  .verbosity(VerboseMode.SILENT)
                  .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                  .build())
          .run();
    } catch (RunnerException e) {
      throw FailedException.because(step + " could not be measured", e);
    }
  }
}
