package trendline.streams.ranking;

import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;

/**
 * What ranking must know of an article's metadata. Its texts, several times as much as all counts,
 * are left in the rows until the article stands in a list.
 */
record Listing(boolean listed, @Nullable String category) {
  static Listing of(Article article) {
    return new Listing(article.status() == ArticleStatus.LISTED, article.category());
  }
}
