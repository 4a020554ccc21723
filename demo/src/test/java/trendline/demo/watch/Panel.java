package trendline.demo.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One panel of a dashboard's JSON.
 *
 * @param dashboard the dashboard's title
 * @param definition as Grafana reads it
 */
public record Panel(String dashboard, JsonNode definition) {
  private static final Duration SHOWN = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofSeconds(1);

  /** One of its queries. */
  public record Query(String legend, String expr, boolean instant) {
    /** The query with Grafana's variables filled in, as by somebody who has chosen nothing. */
    public String filledIn() {
      return expr.replace("$__rate_interval", "15s")
          .replace("$instance", ".*")
          .replace("$list", "trending")
          .replace("$window", "1h");
    }

    /** What Prometheus answers. */
    public JsonNode ask(Prometheus prometheus) {
      return instant
          ? prometheus.query(filledIn())
          : prometheus.queryRange(filledIn(), SHOWN, STEP);
    }
  }

  public String title() {
    return definition.path("title").asText();
  }

  public String description() {
    return definition.path("description").asText();
  }

  public String unit() {
    return definition.path("fieldConfig").path("defaults").path("unit").asText();
  }

  public List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    definition
        .path("targets")
        .forEach(
            each ->
                queries.add(
                    new Query(
                        each.path("legendFormat").asText(),
                        each.path("expr").asText(),
                        each.path("instant").asBoolean())));
    return queries;
  }

  /** How many series of an answer have a number in them. */
  public static int series(JsonNode result) {
    int found = 0;
    for (JsonNode each : result) {
      found += hasNumber(each) ? 1 : 0;
    }
    return found;
  }

  private static boolean hasNumber(JsonNode series) {
    if (series.has("value")) {
      return isNumber(series.path("value"));
    }
    for (JsonNode point : series.path("values")) {
      if (isNumber(point)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(JsonNode point) {
    return Double.isFinite(Double.parseDouble(point.path(1).asText().replace("Inf", "Infinity")));
  }
}
