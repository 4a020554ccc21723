package trendline.streams.ranking;

import org.jspecify.annotations.Nullable;
import trendline.events.Comment;
import trendline.events.CommentState;

/**
 * The newest known state of one comment.
 *
 * @param version of the newest state
 * @param visible whether it counts
 * @param authorId who wrote it; null: an author of its own
 * @param occurredAt when it was written, in milliseconds since 1970
 */
record CommentRow(long version, boolean visible, @Nullable String authorId, long occurredAt) {
  private static final int VISIBLE = 1;
  private static final int HAS_AUTHOR = 2;

  static CommentRow of(Comment comment) {
    return new CommentRow(
        comment.version(),
        comment.state() == CommentState.VISIBLE,
        comment.authorId(),
        comment.occurredAt().toEpochMilli());
  }

  static CommentRow read(byte[] bytes) {
    RowReader row = new RowReader(bytes);
    long flags = row.unsigned();
    long version = row.unsigned();
    long occurredAt = row.unsigned();
    return new CommentRow(
        version, (flags & VISIBLE) != 0, (flags & HAS_AUTHOR) != 0 ? row.text() : null, occurredAt);
  }

  byte[] toBytes() {
    RowWriter row =
        new RowWriter()
            .unsigned((visible ? VISIBLE : 0) | (authorId == null ? 0 : HAS_AUTHOR))
            .unsigned(version)
            .unsigned(occurredAt);
    return (authorId == null ? row : row.text(authorId)).toBytes();
  }
}
