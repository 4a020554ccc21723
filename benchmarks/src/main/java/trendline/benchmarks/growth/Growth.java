package trendline.benchmarks.growth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;
import trendline.benchmarks.run.Application;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.Progress;

/**
 * What more articles, partitions, instances and categories cost.
 *
 * @param events page views that each shape counts while the clock runs
 * @param visitors who read
 */
public record Growth(
    long seed, int events, int visitors, List<Shape> shapes, Application application) {
  private static final int LEAST_WARM_UP = 200_000;

  /** What all of it came to. */
  public record Result(List<Grown> shapes, HeapCost heap) {}

  public Growth {
    shapes = List.copyOf(shapes);
  }

  /** Runs all of it. */
  public Result run(Progress progress) throws InterruptedException {
    List<Grown> grown = new ArrayList<>();
    try (Bench bench = new Bench()) {
      progress.say("heap of an article and of a visitor");
      HeapCost heap = HeapCost.measured(bench);
      for (Shape shape : shapes) {
        bench.requireBroker();
        progress.begin(shape.toString());
        progress.say(shape.toString());
        Workload workload =
            new Workload(
                seed,
                Math.max(shape.articles(), LEAST_WARM_UP),
                events,
                shape.articles(),
                visitors,
                shape.categories(),
                Workload.untilNow(Instant.now()));
        grown.add(new GrowthRun(bench, application, progress).run(shape, new Views(workload)));
      }
      return new Result(grown, heap);
    }
  }
}
