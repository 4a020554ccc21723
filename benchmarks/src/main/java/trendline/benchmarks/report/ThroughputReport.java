package trendline.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Measured;

/** What a benchmark of throughput came to, by contestant, and each against Trendline. */
public final class ThroughputReport {
  private final List<Measured> measured;

  public ThroughputReport(List<Measured> measured) {
    this.measured = List.copyOf(measured);
  }

  List<Contestant> contestants() {
    return List.of(Contestant.values()).stream().filter(each -> !rounds(each).isEmpty()).toList();
  }

  List<Measured> rounds(Contestant contestant) {
    return measured.stream().filter(each -> each.contestant() == contestant).toList();
  }

  Spread spread(Contestant contestant, ToDoubleFunction<Measured> value) {
    return Spread.of(rounds(contestant).stream().map(value::applyAsDouble).toList());
  }

  /**
   * Trendline's events a second as a part of another's, round by round; empty where one is missing.
   */
  Optional<Spread> ratioTo(Contestant other) {
    List<Double> ratios = new ArrayList<>();
    for (Measured ours : rounds(Contestant.TRENDLINE)) {
      rounds(other).stream()
          .filter(each -> each.round() == ours.round())
          .forEach(theirs -> ratios.add(ours.eventsPerSecond() / theirs.eventsPerSecond()));
    }
    return ratios.isEmpty() ? Optional.empty() : Optional.of(Spread.of(ratios));
  }
}
