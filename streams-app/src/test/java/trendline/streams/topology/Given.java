package trendline.streams.topology;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleStatus;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.PageView;

/** Events of the site that the tests speak of; times are offsets from noon. */
final class Given {

  private Given() {}

  static Article article(String articleId, @Nullable String category) {
    return new Article(
        articleId,
        "About " + articleId,
        "/" + articleId,
        category,
        "Ann",
        "What it is about",
        null,
        Instant.parse("2026-11-20T08:00:00Z"),
        5,
        ArticleStatus.LISTED);
  }

  static Article unlisted(Article article) {
    return new Article(
        article.articleId(),
        article.title(),
        article.url(),
        article.category(),
        article.author(),
        article.excerpt(),
        article.imageUrl(),
        article.publishedAt(),
        article.readingMinutes(),
        ArticleStatus.UNLISTED);
  }

  static PageView view(String articleId, String visitorId, Duration fromNoon) {
    return new PageView(
        visitorId + ":" + fromNoon.toSeconds(),
        articleId,
        visitorId,
        PipelineDriver.NOON.plus(fromNoon));
  }

  static Comment comment(String articleId, String commentId, CommentState state, long version) {
    return new Comment(commentId, articleId, "ann", state, version, PipelineDriver.NOON);
  }
}
