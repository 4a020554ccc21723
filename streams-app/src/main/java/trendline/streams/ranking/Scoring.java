package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.RankingEntry;

/** Makes the entries of articles: who may stand in a list, and with which score. */
final class Scoring {
  private static final double SIX_DECIMALS = 1e6;

  private final RankingSettings settings;
  private final List<Heat> heats;

  Scoring(RankingSettings settings) {
    this.settings = settings;
    heats =
        settings.lists().stream()
            .map(list -> new Heat(list.window(), settings.halfLife(), settings.pastDiscount()))
            .toList();
  }

  /** The article's entries, computed anew where it changed or a minute has passed. */
  Scores scores(ArticleActivity article, long now) {
    int minute = BucketUnit.MINUTE.bucketOf(now);
    Scores known = article.scores;
    if (known != null && known.minute() == minute) {
      return known;
    }
    boolean mayBeListed = mayBeListed(article.metadata);
    List<@Nullable RankingEntry> entries = new ArrayList<>(settings.lists().size());
    for (int i = 0; i < settings.lists().size(); i++) {
      entries.add(mayBeListed ? entry(article, i, now) : null);
    }
    Scores scores = new Scores(minute, entries);
    article.scores = scores;
    return scores;
  }

  private boolean mayBeListed(@Nullable Article metadata) {
    return metadata == null ? settings.listUnknown() : metadata.status() == ArticleStatus.LISTED;
  }

  private @Nullable RankingEntry entry(ArticleActivity article, int list, long now) {
    RankedList ranked = settings.lists().get(list);
    Window window = ranked.window();
    Buckets buckets = window.unit() == BucketUnit.MINUTE ? article.minutes : article.hours;
    long views = buckets.sum(window.first(now), window.last(now));
    long comments =
        article.recentComments.values().stream()
            .filter(comment -> window.contains(comment.occurredAt(), now))
            .count();
    if (views + comments < settings.minWindowEvents()) {
      return null;
    }
    double score =
        switch (ranked.formula()) {
          case HEAT -> heats.get(list).score(article, now);
          case CAPPED_AUTHORS -> AuthorCap.score(article.recentComments.values(), window, now);
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
