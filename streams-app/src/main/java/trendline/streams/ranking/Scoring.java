package trendline.streams.ranking;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.RankingEntry;

/** Makes the entries of one list: who may stand in it, and with which score. */
final class Scoring {
  private static final double SIX_DECIMALS = 1e6;

  private final RankedList list;
  private final Window window;
  private final RankingSettings settings;
  private final Function<String, @Nullable Article> texts;
  private final Heat heat;

  /**
   * For one list.
   *
   * @param texts gives all that the site says of an article
   */
  Scoring(RankedList list, RankingSettings settings, Function<String, @Nullable Article> texts) {
    this.texts = texts;
    this.list = list;
    this.settings = settings;
    window = list.window();
    heat = new Heat(window, settings.halfLife(), settings.pastDiscount());
  }

  RankedList list() {
    return list;
  }

  boolean mayBeListed(ArticleActivity article) {
    Listing listing = article.listing;
    return listing == null ? settings.listUnknown() : listing.listed();
  }

  boolean mayStand(ArticleActivity article, long windowViews, long windowComments) {
    return mayBeListed(article) && windowViews + windowComments >= settings.minWindowEvents();
  }

  long windowViews(ArticleActivity article, long now) {
    Buckets buckets = window.unit() == BucketUnit.MINUTE ? article.minutes : article.hours;
    return buckets.sum(window.first(now), window.last(now));
  }

  long windowComments(ArticleActivity article, long now) {
    if (article.recentComments().isEmpty()) {
      return 0;
    }
    long count = 0;
    for (CommentRow comment : article.recentComments()) {
      count += window.contains(comment.occurredAt(), now) ? 1 : 0;
    }
    return count;
  }

  /** The highest score that so many views and comments, in the window or ever, may come to. */
  double most(long views, long comments) {
    return list.formula() == Formula.CAPPED_AUTHORS ? comments : views;
  }

  /** The score by the list's formula, rounded. */
  double score(ArticleActivity article, long windowViews, long windowComments, long now) {
    double score =
        switch (list.formula()) {
          case HEAT -> heat.score(article, now);
          case CAPPED_AUTHORS ->
              windowComments == 0 ? 0 : AuthorCap.score(article.recentComments(), window, now);
          case VIEWS -> windowViews;
        };
    return Math.round(score * SIX_DECIMALS) / SIX_DECIMALS;
  }

  /** The article's entry, without a rank. */
  RankingEntry entry(ArticleActivity article, double score, long windowViews, long windowComments) {
    if (article.texts == null && article.listing != null) {
      article.texts = texts.apply(article.articleId());
    }
    Article m = article.texts;
    return new RankingEntry(
        0,
        null,
        article.articleId(),
        m == null ? null : m.title(),
        m == null ? null : m.url(),
        m == null ? null : m.category(),
        m == null ? null : m.author(),
        m == null ? null : m.excerpt(),
        m == null ? null : m.imageUrl(),
        m == null ? null : m.publishedAt(),
        m == null ? null : m.readingMinutes(),
        score,
        windowViews,
        windowComments,
        article.views,
        article.comments);
  }
}
