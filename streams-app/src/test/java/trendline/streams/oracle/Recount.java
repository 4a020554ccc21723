package trendline.streams.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.ArticleStatus;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.RankingEntry;
import trendline.streams.ranking.RankingSettings;

/** One partition's events as they should count at one instant. */
public final class Recount {
  private final RankingSettings settings;
  private final List<PageView> views;
  private final Map<List<String>, Comment> comments = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final Set<String> articleIds = new HashSet<>();
  private final long now;
  private long newest;

  /**
   * @param events all that arrived, in their order
   * @param views those of them that are views and no duplicates
   */
  Recount(RankingSettings settings, List<Event> events, List<PageView> views, long now) {
    this.settings = settings;
    this.views = List.copyOf(views);
    this.now = now;
    for (Event event : events) {
      articleIds.add(event.articleId());
      if (event instanceof Article article) {
        articles.put(article.articleId(), article);
      } else if (event instanceof ArticleRemoved) {
        articles.remove(event.articleId());
      } else if (event instanceof PageView view) {
        newest = Math.max(newest, view.occurredAt().toEpochMilli());
      } else if (event instanceof Comment comment) {
        newest = Math.max(newest, comment.occurredAt().toEpochMilli());
        comments.merge(
            List.of(comment.articleId(), comment.commentId()),
            comment,
            (old, later) -> later.version() > old.version() ? later : old);
      }
    }
  }

  /** The newest event, never ahead of now; 0 where there was none. */
  public long dataUntil() {
    return Math.min(newest, now);
  }

  public Set<String> articleIds() {
    return articleIds;
  }

  public ArticleTotals totals(String articleId) {
    return new ArticleTotals(
        articleId, viewsOf(articleId).count(), visibleCommentsOf(articleId).count());
  }

  /** The articles that may stand in a list, in no order and without ranks. */
  public List<RankingEntry> entries(String list, String window, @Nullable String category) {
    BruteForceWindow over = new BruteForceWindow(window, now);
    return articleIds.stream()
        .filter(id -> mayBeListed(articles.get(id)))
        .filter(id -> category == null || category.equals(categoryOf(id)))
        .map(id -> entry(id, list, over))
        .filter(entry -> entry.windowViews() + entry.windowComments() >= settings.minWindowEvents())
        .toList();
  }

  private Stream<PageView> viewsOf(String articleId) {
    return views.stream().filter(view -> view.articleId().equals(articleId));
  }

  private Stream<Comment> visibleCommentsOf(String articleId) {
    return comments.values().stream()
        .filter(comment -> comment.articleId().equals(articleId))
        .filter(comment -> comment.state() == CommentState.VISIBLE);
  }

  private boolean mayBeListed(@Nullable Article article) {
    return article == null ? settings.listUnknown() : article.status() == ArticleStatus.LISTED;
  }

  private @Nullable String categoryOf(String articleId) {
    Article article = articles.get(articleId);
    return article == null ? null : article.category();
  }

  private RankingEntry entry(String articleId, String list, BruteForceWindow over) {
    List<Long> times = viewsOf(articleId).map(view -> view.occurredAt().toEpochMilli()).toList();
    List<Comment> recent =
        visibleCommentsOf(articleId)
            .filter(comment -> over.contains(comment.occurredAt().toEpochMilli()))
            .toList();
    long windowViews = times.stream().filter(over::contains).count();
    double score =
        switch (list) {
          case "trending" -> over.heat(times, settings.halfLife(), settings.pastDiscount());
          case "discussed" -> capped(recent);
          case "popular" -> windowViews;
          default -> throw new IllegalArgumentException(list);
        };
    Article article = articles.get(articleId);
    ArticleTotals totals = totals(articleId);
    return new RankingEntry(
        0,
        null,
        articleId,
        article == null ? null : article.title(),
        article == null ? null : article.url(),
        article == null ? null : article.category(),
        article == null ? null : article.author(),
        article == null ? null : article.excerpt(),
        article == null ? null : article.imageUrl(),
        article == null ? null : article.publishedAt(),
        article == null ? null : article.readingMinutes(),
        Math.round(score * 1e6) / 1e6,
        windowViews,
        recent.size(),
        totals.views(),
        totals.comments());
  }

  private static double capped(List<Comment> comments) {
    double score = 0;
    Map<String, Integer> heard = new HashMap<>();
    for (Comment comment : comments) {
      String author = Objects.requireNonNullElse(comment.authorId(), " " + comment.commentId());
      score += heard.merge(author, 1, Integer::sum) <= 3 ? 1 : 0.2;
    }
    return score;
  }
}
