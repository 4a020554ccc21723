package trendline.events;

import static trendline.events.FieldCursor.required;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields each event has in JSON; unknown ones are passed over. */
final class EventFields {
  /** As {@link EventEncoder} writes them. */
  private static final List<SerializedString> PAGE_VIEW =
      Stream.of("eventId", "articleId", "visitorId", "occurredAt")
          .map(SerializedString::new)
          .toList();

  private EventFields() {}

  static Event of(EventType type, FieldCursor fields) throws IOException {
    return switch (type) {
      case PAGE_VIEW -> pageView(fields);
      case COMMENT -> comment(fields);
      case ARTICLE -> article(fields);
    };
  }

  private static PageView pageView(FieldCursor fields) throws IOException {
    String eventId = null;
    String articleId = null;
    String visitorId = null;
    Instant occurredAt = null;
    fields.expectInTurn(PAGE_VIEW);
    for (String name = fields.next(); name != null; name = fields.next()) {
      switch (name) {
        case "eventId" -> eventId = fields.text(name, eventId);
        case "articleId" -> articleId = fields.text(name, articleId);
        case "visitorId" -> visitorId = fields.text(name, visitorId);
        case "occurredAt" -> occurredAt = fields.instant(name, occurredAt);
        default -> fields.skip();
      }
    }
    return new PageView(
        required("eventId", eventId),
        required("articleId", articleId),
        required("visitorId", visitorId),
        required("occurredAt", occurredAt));
  }

  private static Comment comment(FieldCursor fields) throws IOException {
    String commentId = null;
    String articleId = null;
    String authorId = null;
    String state = null;
    Long version = null;
    Instant occurredAt = null;
    for (String name = fields.next(); name != null; name = fields.next()) {
      switch (name) {
        case "commentId" -> commentId = fields.text(name, commentId);
        case "articleId" -> articleId = fields.text(name, articleId);
        case "authorId" -> authorId = fields.text(name, authorId);
        case "state" -> state = fields.text(name, state);
        case "version" -> version = fields.integer(name, version);
        case "occurredAt" -> occurredAt = fields.instant(name, occurredAt);
        default -> fields.skip();
      }
    }
    return new Comment(
        required("commentId", commentId),
        required("articleId", articleId),
        authorId,
        commentState(required("state", state)),
        required("version", version),
        required("occurredAt", occurredAt));
  }

  private static Article article(FieldCursor fields) throws IOException {
    String articleId = null;
    String title = null;
    String url = null;
    String category = null;
    String author = null;
    String excerpt = null;
    String imageUrl = null;
    Instant publishedAt = null;
    Long readingMinutes = null;
    String status = null;
    for (String name = fields.next(); name != null; name = fields.next()) {
      switch (name) {
        case "articleId" -> articleId = fields.text(name, articleId);
        case "title" -> title = fields.text(name, title);
        case "url" -> url = fields.text(name, url);
        case "category" -> category = fields.text(name, category);
        case "author" -> author = fields.text(name, author);
        case "excerpt" -> excerpt = fields.text(name, excerpt);
        case "imageUrl" -> imageUrl = fields.text(name, imageUrl);
        case "publishedAt" -> publishedAt = fields.instant(name, publishedAt);
        case "readingMinutes" -> readingMinutes = fields.integer(name, readingMinutes);
        case "status" -> status = fields.text(name, status);
        default -> fields.skip();
      }
    }
    return new Article(
        required("articleId", articleId),
        required("title", title),
        url,
        category,
        author,
        excerpt,
        imageUrl,
        publishedAt,
        minutes(readingMinutes),
        articleStatus(required("status", status)));
  }

  private static @Nullable Integer minutes(@Nullable Long value) {
    // an int holds what Article refuses, too
    return value == null
        ? null
        : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
  }

  private static CommentState commentState(String label) {
    for (CommentState state : CommentState.values()) {
      if (state.label().equals(label)) {
        return state;
      }
    }
    throw new InvalidFieldException(
        "state", RejectReason.UNKNOWN_VALUE, "must be visible, pending, hidden, spam or deleted");
  }

  private static ArticleStatus articleStatus(String label) {
    for (ArticleStatus status : ArticleStatus.values()) {
      if (status.label().equals(label)) {
        return status;
      }
    }
    throw new InvalidFieldException(
        "status", RejectReason.UNKNOWN_VALUE, "must be listed or unlisted");
  }
}
