package trendline.benchmarks.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import trendline.benchmarks.load.Expected;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;

/**
 * How many events a second: all contestants in turn, round after round, each round beginning with
 * another.
 *
 * @param contestants at least one
 * @param rounds 1 or more
 * @param partitions of all topics
 */
public record Throughput(
    Workload workload,
    List<Contestant> contestants,
    int rounds,
    int partitions,
    Application application) {
  public Throughput {
    contestants = List.copyOf(contestants);
  }

  /** Runs all of it. */
  public List<Measured> run(Progress progress) throws InterruptedException {
    List<Measured> all = new ArrayList<>();
    progress.begin("makes up the events");
    Views views = new Views(workload);
    Expected expected = Expected.of(views);
    try (Bench bench = new Bench()) {
      for (int round = 1; round <= rounds; round++) {
        for (Contestant contestant : order(round)) {
          bench.requireBroker();
          progress.begin("round " + round + " of " + rounds + ", " + contestant.label());
          Measured measured =
              new ThroughputRun(bench, application, contestant, views, expected, progress)
                  .run(round, partitions);
          progress.say(
              String.format(
                  Locale.ROOT,
                  "round %d of %d, %s: %,.0f events/s",
                  round,
                  rounds,
                  contestant.label(),
                  measured.eventsPerSecond()));
          all.add(measured);
        }
      }
    }
    return all;
  }

  private List<Contestant> order(int round) {
    List<Contestant> order = new ArrayList<>(contestants);
    Collections.rotate(order, 1 - round);
    return order;
  }
}
