package trendline.benchmarks.report;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Measured;

/** The report for people, as a table that Markdown knows, too. */
public final class ThroughputTable {
  private static final Map<Contestant, String> RATIOS =
      Map.of(
          Contestant.LIMIT, "to the limit",
          Contestant.TEXTBOOK, "to the textbook",
          Contestant.TEXTBOOK_SAME_GUARANTEES, "to the textbook with the same guarantees");

  private ThroughputTable() {}

  public static void print(ThroughputReport report, PrintWriter out) {
    out.println("| | events/s | least to most | CPU µs/event | peak MiB | last list after |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (Contestant contestant : report.contestants()) {
      Spread speed = report.spread(contestant, Measured::eventsPerSecond);
      out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %,.0f to %,.0f | %.1f | %,.0f | %.1f s |%n",
          contestant.label(),
          speed.median(),
          speed.min(),
          speed.max(),
          report.spread(contestant, Measured::cpuMicrosPerEvent).median(),
          report.spread(contestant, Measured::peakMib).max(),
          report.spread(contestant, each -> each.seconds() - each.countedSeconds()).median());
    }
    out.println();
    for (Contestant other : Contestant.values()) {
      report
          .ratioTo(other)
          .filter(ratio -> RATIOS.containsKey(other))
          .ifPresent(
              ratio ->
                  out.printf(
                      Locale.ROOT,
                      "%s: %.2f (%.2f to %.2f)%n",
                      RATIOS.get(other),
                      ratio.median(),
                      ratio.min(),
                      ratio.max()));
    }
    out.flush();
  }
}
