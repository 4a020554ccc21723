package trendline.producer.generate;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trendline.events.Comment;
import trendline.events.CommentState;

/** Writes comments, moderates them, regrets some, and lets two people quarrel. */
final class Commenters {
  private static final int REGULARS = 400;
  private static final double ANONYMOUS = 0.1;
  private static final double PENDING = 0.3;
  private static final double DELETED = 0.04;
  private static final double QUARRELS = 0.02;

  /** A comment's state and when it comes to pass; numbered so that equal times keep their order. */
  private record Due(Instant at, long number, Comment comment) {}

  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
  private final Random random;
  private final Ids ids;
  private long scheduled;

  Commenters(Random random, Ids ids) {
    this.random = random;
    this.ids = ids;
  }

  /** The oldest change that was to happen by now, null where there is none. */
  @Nullable Comment changeDue(Instant now) {
    Due next = due.peek();
    if (next == null || next.at().isAfter(now)) {
      return null;
    }
    due.remove();
    return next.comment();
  }

  /** A new comment; what will become of it is planned with it. */
  Comment write(String articleId, Instant now) {
    String author = random.nextDouble() < ANONYMOUS ? null : regular();
    if (random.nextDouble() < QUARRELS) {
      quarrel(articleId, now);
    }
    if (random.nextDouble() < PENDING) {
      Comment comment = comment(articleId, author, CommentState.PENDING, now);
      schedule(now.plusSeconds(10 + random.nextInt(170)), changed(comment, verdict()));
      return comment;
    }
    Comment comment = comment(articleId, author, CommentState.VISIBLE, now);
    if (random.nextDouble() < DELETED) {
      schedule(now.plusSeconds(60 + random.nextInt(3600)), changed(comment, CommentState.DELETED));
    }
    return comment;
  }

  private CommentState verdict() {
    double mood = random.nextDouble();
    if (mood < 0.75) {
      return CommentState.VISIBLE;
    }
    return mood < 0.9 ? CommentState.SPAM : CommentState.HIDDEN;
  }

  private void quarrel(String articleId, Instant now) {
    String one = regular();
    String other = "rival-of-" + one;
    Instant at = now;
    int replies = 8 + random.nextInt(12);
    for (int i = 0; i < replies; i++) {
      at = at.plusSeconds(10 + random.nextInt(30));
      schedule(at, comment(articleId, i % 2 == 0 ? one : other, CommentState.VISIBLE, at));
    }
  }

  private void schedule(Instant at, Comment comment) {
    due.add(new Due(at, scheduled++, comment));
  }

  private Comment comment(
      String articleId, @Nullable String author, CommentState state, Instant at) {
    return new Comment(ids.next("c"), articleId, author, state, 0, at);
  }

  private static Comment changed(Comment comment, CommentState state) {
    return new Comment(
        comment.commentId(),
        comment.articleId(),
        comment.authorId(),
        state,
        comment.version() + 1,
        comment.occurredAt());
  }

  /** A few write much, most write little. */
  private String regular() {
    return "author-" + random.nextInt(1 + random.nextInt(REGULARS));
  }
}
