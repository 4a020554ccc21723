package trendline.benchmarks.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import trendline.benchmarks.run.Contestant;
import trendline.benchmarks.run.Measured;
import trendline.benchmarks.run.Throughput;

/** The report for programs. */
public final class ThroughputJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Contestant, String> RATIOS =
      Map.of(
          Contestant.LIMIT, "toLimit",
          Contestant.TEXTBOOK, "toTextbook",
          Contestant.TEXTBOOK_SAME_GUARANTEES, "toTextbookSameGuarantees");

  private ThroughputJson() {}

  public static String of(Throughput what, ThroughputReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("benchmark", "throughput");
    root.put("seed", what.workload().seed());
    root.put("events", what.workload().events());
    root.put("warmUp", what.workload().warmUp());
    root.put("articles", what.workload().articles());
    root.put("visitors", what.workload().visitors());
    root.put("categories", what.workload().categories());
    root.put("partitions", what.partitions());
    root.put("rounds", what.rounds());
    root.put("heap", what.application().heap());
    root.put("processors", Runtime.getRuntime().availableProcessors());
    root.put("java", Runtime.version().toString());
    ObjectNode ratios = root.putObject("ratios");
    ObjectNode spreads = root.putObject("ratioSpreads");
    RATIOS.forEach(
        (other, name) ->
            report
                .ratioTo(other)
                .ifPresent(
                    ratio -> {
                      ratios.put(name, ratio.median());
                      put(spreads.putObject(name), ratio);
                    }));
    ObjectNode contestants = root.putObject("contestants");
    report.contestants().forEach(each -> put(contestants.putObject(each.label()), report, each));
    return root.toPrettyString() + System.lineSeparator();
  }

  private static void put(ObjectNode node, ThroughputReport report, Contestant contestant) {
    put(node.putObject("eventsPerSecond"), report.spread(contestant, Measured::eventsPerSecond));
    put(
        node.putObject("cpuMicrosPerEvent"),
        report.spread(contestant, Measured::cpuMicrosPerEvent));
    put(node.putObject("peakMib"), report.spread(contestant, Measured::peakMib));
    put(node.putObject("seconds"), report.spread(contestant, Measured::seconds));
    put(node.putObject("countedSeconds"), report.spread(contestant, Measured::countedSeconds));
  }

  private static void put(ObjectNode node, Spread spread) {
    node.put("median", spread.median()).put("min", spread.min()).put("max", spread.max());
  }
}
