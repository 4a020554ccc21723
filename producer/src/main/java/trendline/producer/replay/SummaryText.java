package trendline.producer.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A summary for people, a line an outcome. */
final class SummaryText {
  private final List<String> lines = new ArrayList<>();

  SummaryText(ReplaySummary summary) {
    row("lines read", summary.read());
    row("page views", summary.pageViews());
    row("comments", summary.comments());
    row("articles", summary.articles());
    summary.bots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(bots -> row("bots: " + bots.getKey(), bots.getValue()));
    row("not an article", summary.notAnArticle());
    row("malformed", summary.malformed());
    summary.troubles().forEach(this::trouble);
    row("dropped", summary.dropped());
    if (summary.dropped() > 0) {
      lines.add("  Kafka did not take them; replay the files again");
    }
    if (summary.nothingUnderstood()) {
      lines.add("no line was understood: is --format right?");
    } else if (summary.read() > 0 && summary.read() == summary.notAnArticle()) {
      lines.add("no article was found: is --article-path right?");
    }
    if (summary.stopped()) {
      lines.add("stopped before the end of the files");
    }
  }

  private void trouble(ReplaySummary.FileTrouble trouble) {
    if (trouble.malformed() > 0) {
      String numbers =
          trouble.firstMalformed().stream().map(String::valueOf).collect(Collectors.joining(", "));
      boolean more = trouble.malformed() > trouble.firstMalformed().size();
      lines.add(
          "  "
              + trouble.file()
              + ": "
              + trouble.malformed()
              + ", at line "
              + numbers
              + (more ? ", …" : "")
              + " (the first: "
              + trouble.firstReason()
              + ")");
    }
    if (trouble.lost() != null) {
      lines.add("  " + trouble.file() + ": " + trouble.lost());
    }
  }

  private void row(String name, long count) {
    lines.add(String.format(Locale.ROOT, "%-26s %,11d", name, count));
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
