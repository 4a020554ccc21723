package trendline.benchmarks.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import trendline.benchmarks.latency.AtRate;
import trendline.benchmarks.latency.Delays;

/** Delays for people, as a table that Markdown knows, too. */
public final class LatencyTable {
  private LatencyTable() {}

  public static void print(List<AtRate> rates, PrintWriter out) {
    out.println(
        "| views/s | seen by | p50 s | p99 s | max s | p99 by minute | processors | peak MiB |");
    out.println("| ---: | --- | ---: | ---: | ---: | --- | ---: | ---: |");
    for (AtRate at : rates) {
      row(out, at, "reader of the topic", at.toReader());
      row(out, at, "live client", at.toLiveClient());
    }
    rates.stream()
        .filter(at -> at.toReader().unmeasured() + at.toLiveClient().unmeasured() > 0)
        .forEach(
            at ->
                out.printf(
                    "%nat %,d views/s it did not keep up: delays are longer than these%n",
                    at.rate()));
    out.flush();
  }

  private static void row(PrintWriter out, AtRate at, String reader, Delays delays) {
    List<String> minutes =
        delays.p99ByMinute().stream().map(p99 -> String.format(Locale.ROOT, "%.2f", p99)).toList();
    out.printf(
        Locale.ROOT,
        "| %,.0f | %s | %.2f | %.2f | %.2f | %s | %.2f | %,d |%n",
        at.sent(),
        reader,
        delays.p50(),
        delays.p99(),
        delays.max(),
        String.join(" ", minutes),
        at.processors(),
        at.peakMib());
  }
}
