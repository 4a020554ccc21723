package trendline.benchmarks.report;

import java.io.PrintWriter;
import java.util.Locale;
import trendline.benchmarks.growth.Grown;
import trendline.benchmarks.growth.Growth;
import trendline.benchmarks.growth.HeapCost;
import trendline.benchmarks.growth.Shape;

/** Growth for people, as a table that Markdown knows, too. */
public final class GrowthTable {
  private GrowthTable() {}

  public static void print(Growth.Result result, PrintWriter out) {
    out.println(
        "| articles | partitions | instances | categories | events/s | CPU µs/event | live heap MiB | peak MiB | state MiB | restart s | restore s |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Grown each : result.shapes()) {
      Shape shape = each.shape();
      out.printf(
          Locale.ROOT,
          "| %,d | %d | %d | %d | %,.0f | %.1f | %,d | %,d | %,d | %.1f | %.1f |%n",
          shape.articles(),
          shape.partitions(),
          shape.instances(),
          shape.categories(),
          each.eventsPerSecond(),
          each.cpuMicrosPerEvent(),
          each.liveHeapMib(),
          each.peakMib(),
          each.stateMib(),
          each.restartSeconds(),
          each.restoreSeconds());
    }
    out.printf(
        Locale.ROOT,
        "%nheap of an active article of %,d whose visitors are forgotten: %,.0f bytes; with one visitor: %,.0f bytes; each further visitor: %.1f bytes%n",
        HeapCost.ARTICLES,
        result.heap().anArticle(),
        result.heap().withOneVisitor(),
        result.heap().aVisitor());
    out.flush();
  }
}
