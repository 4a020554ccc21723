package trendline.benchmarks.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;
import trendline.benchmarks.run.Application;
import trendline.benchmarks.run.Bench;
import trendline.benchmarks.run.Progress;

/**
 * How long it takes from an event to a list that has it, at steady rates.
 *
 * @param rates views a second, one after the other
 * @param length how long each is measured
 * @param articles how many are read, by Zipf's law
 */
public record Latency(
    long seed, List<Integer> rates, Duration length, int articles, Application application) {
  private static final int VISITORS = 1_000;

  public Latency {
    rates = List.copyOf(rates);
  }

  /** Runs all of it; before, each article is viewed once. */
  public List<AtRate> run(Progress progress) throws InterruptedException {
    Views views =
        new Views(
            new Workload(
                seed, articles, 0, articles, VISITORS, 3, Workload.untilNow(Instant.now())));
    List<AtRate> all = new ArrayList<>();
    try (Bench bench = new Bench()) {
      for (int rate : rates) {
        AtRate at = new LatencyRun(bench, application, views, progress).run(rate, length);
        LatencyRun.requireMeasured(at);
        all.add(at);
      }
    }
    return all;
  }
}
