package trendline.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Measured;

class ThroughputReportTest {
  private static Measured measured(Contestant contestant, int round, double eventsPerSecond) {
    return new Measured(contestant, round, 1, 1, eventsPerSecond, 1, 1);
  }

  @Test
  void aRatioIsTakenRoundByRound() {
    ThroughputReport report =
        new ThroughputReport(
            List.of(
                measured(Contestant.LIMIT, 1, 100),
                measured(Contestant.TRENDLINE, 1, 50),
                measured(Contestant.LIMIT, 2, 400),
                measured(Contestant.TRENDLINE, 2, 100)));

    assertThat(report.ratioTo(Contestant.LIMIT)).contains(new Spread(0.375, 0.25, 0.5));
  }

  @Test
  void thereIsNoRatioToOneThatWasNotMeasured() {
    ThroughputReport report = new ThroughputReport(List.of(measured(Contestant.TRENDLINE, 1, 50)));

    assertThat(report.ratioTo(Contestant.TEXTBOOK)).isEmpty();
  }
}
