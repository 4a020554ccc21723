package trendline.benchmarks.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The views of each article, as a child leaves them behind: an id, a tab, a number a line. */
public final class CountsFile {
  private CountsFile() {}

  static void write(Path file, Map<String, Long> counts) throws IOException {
    Files.write(
        file,
        counts.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue()).toList());
  }

  /** Reads what a child has left. */
  public static Map<String, Long> read(Path file) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      counts.merge(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)), Long::sum);
    }
    return counts;
  }
}
