package trendline.streams.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.PageView;
import trendline.events.Ranking;

/** One partition that lists unknown articles, its rows, and a clock that stands until moved. */
final class ActivityFixture {
  private static final RankingSettings SETTINGS = listingUnknown();

  MemoryRows rows = new MemoryRows();
  Activity activity;
  Instant now = Instant.parse("2026-11-24T12:00:00Z");

  ActivityFixture() {
    activity = new Activity(SETTINGS, rows);
    activity.restore(now.toEpochMilli());
  }

  private static RankingSettings listingUnknown() {
    RankingSettings usual = RankingSettings.defaults();
    return new RankingSettings(usual.lists(), 100, 1, true, 200, usual.dedupeWindow(), 0.25, 0.5);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  /** Ends the process and starts another on the rows as they are. */
  void restart() {
    activity = new Activity(SETTINGS, rows);
    activity.restore(now.toEpochMilli());
  }

  Outcome view(String article, String visitor) {
    return view(article, visitor, now);
  }

  Outcome view(String article, String visitor, Instant occurredAt) {
    return activity.count(new PageView("e", article, visitor, occurredAt), now.toEpochMilli());
  }

  Outcome comment(String article, CommentState state, long version) {
    return comment(article, "anna", state, version, now);
  }

  Outcome comment(
      String article, @Nullable String author, CommentState state, long version, Instant at) {
    return activity.count(
        new Comment("c1", article, author, state, version, at), now.toEpochMilli());
  }

  List<ArticleTotals> totals() {
    return activity.takeChangedTotals(Integer.MAX_VALUE);
  }

  List<String> changedLists() {
    return activity.takeChangedLists(now.toEpochMilli()).stream()
        .map(Ranking::key)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  static Article titled(String articleId, String title, @Nullable String category) {
    return new Article(
        articleId, title, null, category, null, null, null, null, null, ArticleStatus.LISTED);
  }
}
