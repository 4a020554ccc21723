package trendline.benchmarks.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Results for programs: records as they are. */
public final class ResultJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ResultJson() {}

  /**
   * A benchmark's results.
   *
   * @param results a record, or a list of them
   */
  public static String of(String benchmark, long seed, Object results) {
    ObjectNode root = JSON.createObjectNode();
    root.put("benchmark", benchmark);
    root.put("seed", seed);
    machine(root);
    root.set("results", JSON.valueToTree(results));
    return root.toPrettyString() + System.lineSeparator();
  }

  static void machine(ObjectNode root) {
    root.put("processors", Runtime.getRuntime().availableProcessors());
    root.put("java", Runtime.version().toString());
  }
}
