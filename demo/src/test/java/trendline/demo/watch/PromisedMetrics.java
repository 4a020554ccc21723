package trendline.demo.watch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Our own metrics, as docs/metrics.md promises them and as a scrape shows them. */
public final class PromisedMetrics {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(trendline_\\w+)` \\| (\\w+) \\| ([^|]*) \\| [^|]+ \\| (.+) \\|$");
  private static final Pattern HELP = Pattern.compile("(?m)^# HELP (trendline_\\w+) (.*)$");
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (trendline_\\w+) (\\w+)$");
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^(trendline_\\w+?)(?:_bucket|_count|_sum)?(?:\\{(.*)})? \\S+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  /** What is said of one of them. */
  public record Said(String type, Set<String> labels, String description) {}

  private PromisedMetrics() {}

  /** By name, as the page has them. */
  public static Map<String, Said> documented() {
    Map<String, Said> all = new TreeMap<>();
    Matcher row = ROW.matcher(page());
    while (row.find()) {
      Set<String> labels =
          Arrays.stream(row.group(3).replace("`", "").split(" "))
              .filter(label -> !label.isBlank())
              .collect(Collectors.toCollection(TreeSet::new));
      all.put(row.group(1), new Said(row.group(2), labels, row.group(4)));
    }
    return all;
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "metrics.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By name, as scrapes show them; the longest time that comes with each histogram is left out. */
  public static Map<String, Said> shown(List<String> scrapes) {
    Map<String, Said> all = new TreeMap<>();
    for (String scrape : scrapes) {
      Map<String, String> types = new TreeMap<>();
      TYPE.matcher(scrape).results().forEach(each -> types.put(each.group(1), each.group(2)));
      HELP.matcher(scrape)
          .results()
          .filter(each -> !each.group(1).endsWith("_max"))
          .forEach(
              each ->
                  all.put(
                      each.group(1),
                      new Said(
                          types.getOrDefault(each.group(1), ""),
                          new TreeSet<>(),
                          each.group(2).replace("\\\\", "\\"))));
      SAMPLE
          .matcher(scrape)
          .results()
          .filter(each -> all.containsKey(each.group(1)) && each.group(2) != null)
          .forEach(
              each ->
                  LABEL
                      .matcher(each.group(2))
                      .results()
                      .map(label -> label.group(1))
                      .filter(label -> !label.equals("le"))
                      .forEach(
                          label -> requireNonNull(all.get(each.group(1))).labels().add(label)));
    }
    return all;
  }
}
