package trendline.demo.harness;

import java.util.List;

/** The metrics of a program at one moment, in Prometheus' text format. */
public final class Scrape {
  private final List<String> samples;

  Scrape(String text) {
    samples = text.lines().filter(line -> !line.startsWith("#")).toList();
  }

  /**
   * The sum of a metric's samples.
   *
   * @param labels as they are written, such as {@code type="comment"}
   */
  public double sum(String metric, String... labels) {
    return samples.stream()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .filter(line -> List.of(labels).stream().allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
