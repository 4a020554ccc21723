package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trendline.events.ArticleTotals;

/** Totals by a script that shares no code with the pipeline. */
public final class Recount {
  private Recount() {}

  /**
   * Counts a file's events.
   *
   * @param options of the script, as in {@code --log} or {@code --partitions 4}
   * @return by article; without those that have neither views nor comments
   */
  public static Map<String, ArticleTotals> of(Path file, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("recount.py", file.toAbsolutePath().toString()));
    arguments.addAll(List.of(options));
    Python.Run run = Python.run(arguments);
    assertThat(run.exit()).as(run.errors()).isZero();
    Map<String, ArticleTotals> totals = new TreeMap<>();
    for (String line : run.output()) {
      String[] columns = line.split("\t", -1);
      totals.put(
          columns[0],
          new ArticleTotals(columns[0], Long.parseLong(columns[1]), Long.parseLong(columns[2])));
    }
    return totals;
  }
}
