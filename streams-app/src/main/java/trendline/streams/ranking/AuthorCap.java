package trendline.streams.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The score of {@link Formula#CAPPED_AUTHORS}: over the visible comments in the window, each
 * author's first three count 1, further ones 0.2, so that two people who quarrel are not a
 * discussion.
 */
final class AuthorCap {
  static final int IN_FULL = 3;
  static final double FURTHER = 0.2;

  private AuthorCap() {}

  static double score(Collection<CommentRow> comments, Window window, long now) {
    Map<String, Integer> byAuthor = new HashMap<>();
    int anonymous = 0;
    for (CommentRow comment : comments) {
      if (!window.contains(comment.occurredAt(), now)) {
        continue;
      }
      if (comment.authorId() == null) {
        anonymous++;
      } else {
        byAuthor.merge(comment.authorId(), 1, Integer::sum);
      }
    }
    long inFull = anonymous;
    long further = 0;
    for (int count : byAuthor.values()) {
      inFull += Math.min(count, IN_FULL);
      further += Math.max(0, count - IN_FULL);
    }
    return inFull + FURTHER * further;
  }
}
