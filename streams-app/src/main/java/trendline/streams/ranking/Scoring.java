package trendline.streams.ranking;

import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.RankingEntry;

/** Makes the entries of one list: who may stand in it, and with which score. */
final class Scoring {
  private static final double SIX_DECIMALS = 1e6;

  private final RankedList list;
  private final Window window;
  private final RankingSettings settings;
  private final Heat heat;

  Scoring(RankedList list, RankingSettings settings) {
    this.list = list;
    this.settings = settings;
    window = list.window();
    heat = new Heat(window, settings.halfLife(), settings.pastDiscount());
  }

  RankedList list() {
    return list;
  }

  boolean mayBeListed(ArticleActivity article) {
    Article metadata = article.metadata;
    return metadata == null ? settings.listUnknown() : metadata.status() == ArticleStatus.LISTED;
  }

  long windowViews(ArticleActivity article, long now) {
    Buckets buckets = window.unit() == BucketUnit.MINUTE ? article.minutes : article.hours;
    return buckets.sum(window.first(now), window.last(now));
  }

  long windowComments(ArticleActivity article, long now) {
    if (article.recentComments.isEmpty()) {
      return 0;
    }
    long count = 0;
    for (CommentRow comment : article.recentComments.values()) {
      count += window.contains(comment.occurredAt(), now) ? 1 : 0;
    }
    return count;
  }

  /** The highest score that so many views and comments, in the window or ever, may come to. */
  double most(long views, long comments) {
    return list.formula() == Formula.CAPPED_AUTHORS ? comments : views;
  }

  /** The article's entry, without a rank; null where it may not stand in the list. */
  @Nullable RankingEntry entry(ArticleActivity article, long views, long comments, long now) {
    if (!mayBeListed(article) || views + comments < settings.minWindowEvents()) {
      return null;
    }
    double score =
        switch (list.formula()) {
          case HEAT -> heat.score(article, now);
          case CAPPED_AUTHORS ->
              comments == 0 ? 0 : AuthorCap.score(article.recentComments.values(), window, now);
          case VIEWS -> views;
        };
    return entry(article, Math.round(score * SIX_DECIMALS) / SIX_DECIMALS, views, comments);
  }

  private static RankingEntry entry(
      ArticleActivity article, double score, long windowViews, long windowComments) {
    Article m = article.metadata;
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
