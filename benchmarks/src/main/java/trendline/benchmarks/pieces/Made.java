package trendline.benchmarks.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trendline.benchmarks.load.Views;
import trendline.benchmarks.load.Workload;
import trendline.events.Article;
import trendline.events.PageView;

/** The events that the pieces are measured with: those of the whole benchmark. */
final class Made {
  static final int VIEWS = 200_000;
  static final int ARTICLES = 20_000;

  /** The wall clock of all pieces. */
  static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

  private static final Views ALL =
      new Views(new Workload(1, ARTICLES, VIEWS - ARTICLES, ARTICLES, 200_000, 3, NOW));

  /** A thousand of them, of as many articles. */
  static final List<PageView> FIRST = views().subList(0, 1_000);

  private Made() {}

  /** The first is of each article in turn, the rest by Zipf's law. */
  static List<PageView> views() {
    List<PageView> views = new ArrayList<>(VIEWS);
    ALL.forEach(
        (number, article, visitor, occurredAt) ->
            views.add(ALL.view(number, article, visitor, occurredAt)));
    return views;
  }

  static List<Article> articles() {
    List<Article> articles = new ArrayList<>(ARTICLES);
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(ALL.description(i));
    }
    return articles;
  }
}
