package trendline.events;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a list ranks, told by the pipeline that ranks it in a header of each ranking: who reads them
 * then knows without being configured alike.
 *
 * @param formula how a score is made of what was counted
 * @param parameters what formula and list run with, by name; numbers, texts and booleans
 */
public record ListDescription(String formula, Map<String, Object> parameters) {
  /** The header of a record on {@code rankings} that holds it as JSON. */
  public static final String HEADER = "trendline.description";

  public ListDescription {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
