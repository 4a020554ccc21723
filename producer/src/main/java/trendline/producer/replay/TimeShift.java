package trendline.producer.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.PageView;

/** Moves all of an event's instants by the same amount, so that every age stays true. */
record TimeShift(Duration by) {
  static final TimeShift NONE = new TimeShift(Duration.ZERO);

  /** When the event happened; null for an article, which only says how things are. */
  static @Nullable Instant occurredAt(Event event) {
    if (event instanceof PageView view) {
      return view.occurredAt();
    }
    return event instanceof Comment comment ? comment.occurredAt() : null;
  }

  /**
   * The event at its new time.
   *
   * @throws trendline.events.InvalidFieldException where that lies outside the years of the
   *     contract
   */
  Event applyTo(Event event) {
    if (by.isZero()) {
      return event;
    }
    if (event instanceof PageView view) {
      return new PageView(
          view.eventId(), view.articleId(), view.visitorId(), view.occurredAt().plus(by));
    }
    if (event instanceof Comment comment) {
      return new Comment(
          comment.commentId(),
          comment.articleId(),
          comment.authorId(),
          comment.state(),
          comment.version(),
          comment.occurredAt().plus(by));
    }
    return event instanceof Article article ? shifted(article) : event;
  }

  private Article shifted(Article article) {
    Instant publishedAt = article.publishedAt();
    return new Article(
        article.articleId(),
        article.title(),
        article.url(),
        article.category(),
        article.author(),
        article.excerpt(),
        article.imageUrl(),
        publishedAt == null ? null : publishedAt.plus(by),
        article.readingMinutes(),
        article.status());
  }
}
