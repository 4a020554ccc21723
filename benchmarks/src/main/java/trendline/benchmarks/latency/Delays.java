package trendline.benchmarks.latency;

import java.util.List;

/**
 * How long it took from sending a view to a list that has it, in seconds.
 *
 * @param views how many were measured
 * @param p99ByMinute the 99th percentile of those sent in the first minute, the second, …
 * @param unmeasured views behind which too many others waited; where there are any, the rest is too
 *     good
 */
public record Delays(
    long views, double p50, double p99, double max, List<Double> p99ByMinute, long unmeasured) {
  public Delays {
    p99ByMinute = List.copyOf(p99ByMinute);
  }
}
