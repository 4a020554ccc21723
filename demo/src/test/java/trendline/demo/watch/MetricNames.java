package trendline.demo.watch;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that a query in PromQL names. */
public final class MetricNames {
  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:(?:trendline|kafka|jvm|process|system)[_:][a-zA-Z0-9_:]+|up)\\b");

  private MetricNames() {}

  /**
   * Those of one query; Prometheus' own {@code ALERTS} is left out, which is there once one was
   * pending.
   */
  public static Set<String> in(String expr) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(LABELS.matcher(expr).replaceAll(""));
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
