package trendline.streams.status;

import java.util.List;

/**
 * Who counts.
 *
 * @param id the application's
 * @param state Kafka's own word: {@code Stable}, {@code PreparingRebalance}, {@code Empty}, …;
 *     {@code Unknown} where Kafka never heard of it
 */
record Group(String id, String state, List<Instance> instances) {
  static final String STABLE = "Stable";
  static final String UNKNOWN = "Unknown";

  boolean isStable() {
    return STABLE.equals(state);
  }
}
