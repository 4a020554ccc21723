package trendline.demo;

import java.util.Locale;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/** The best of a list as lines for a terminal. */
final class ListTable {
  private static final int ROWS = 5;
  private static final int TITLE_WIDTH = 55;

  private ListTable() {}

  /** A heading and up to five rows, each with its end of line. */
  static String of(Ranking ranking) {
    StringBuilder lines =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-60s %10s %8s%n",
                ranking.list() + ", " + ranking.window(),
                "views",
                "comments"));
    if (ranking.entries().isEmpty()) {
      lines.append(String.format("  (nothing yet)%n"));
    }
    ranking.entries().stream().limit(ROWS).map(ListTable::row).forEach(lines::append);
    return lines.toString();
  }

  private static String row(RankingEntry entry) {
    return String.format(
        Locale.ROOT,
        "%3d  %s %10d %8d%n",
        entry.rank(),
        fitted(entry.title() == null ? entry.articleId() : entry.title()),
        entry.windowViews(),
        entry.windowComments());
  }

  /** The title in exactly the column's width, by characters as people count them. */
  private static String fitted(String title) {
    int length = title.codePointCount(0, title.length());
    if (length <= TITLE_WIDTH) {
      return title + " ".repeat(TITLE_WIDTH - length);
    }
    return title.substring(0, title.offsetByCodePoints(0, TITLE_WIDTH - 1)) + "…";
  }
}
