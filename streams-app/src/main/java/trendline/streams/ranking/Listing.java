package trendline.streams.ranking;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;

/**
 * What ranking must know of an article's metadata. Its texts, several times as much as all counts,
 * are left in the rows until the article stands in a list.
 */
record Listing(boolean listed, @Nullable String category, @Nullable Instant publishedAt) {
  /**
   * What is to be known of an article.
   *
   * @param shared gives equal categories the same string
   */
  static @Nullable Listing of(@Nullable Article article, UnaryOperator<String> shared) {
    if (article == null) {
      return null;
    }
    String category = article.category();
    return new Listing(
        article.status() == ArticleStatus.LISTED,
        category == null ? null : shared.apply(category),
        article.publishedAt());
  }
}
