package trendline.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of one comment at one version; the newest version of a {@code commentId} wins, whatever
 * the order of arrival.
 *
 * @param commentId the comment's id, unique within its article
 * @param articleId the article under which it stands
 * @param authorId who wrote it, already pseudonymous; absent: an author of its own
 * @param state whether it can be seen, and why not
 * @param version 0 or more; grows with each change
 * @param occurredAt when the comment was written, the same in each version
 */
public record Comment(
    String commentId,
    String articleId,
    @Nullable String authorId,
    CommentState state,
    long version,
    Instant occurredAt)
    implements Event {
  public Comment {
    Fields.requireId("commentId", commentId);
    Fields.requireId("articleId", articleId);
    if (authorId != null) {
      Fields.requireId("authorId", authorId);
    }
    Objects.requireNonNull(state, "state");
    if (version < 0) {
      throw new InvalidFieldException("version", RejectReason.OUT_OF_RANGE, "must be 0 or more");
    }
    Fields.requireInstant("occurredAt", occurredAt);
  }

  @Override
  public EventType type() {
    return EventType.COMMENT;
  }
}
