package trendline.demo.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.producer.EventSink;

/**
 * The comments that people write on the blog. Their texts are in memory, the last 2,000; what
 * Trendline counts is told to it and stays.
 */
final class Guestbook {
  private static final int MOST = 2_000;

  private final Map<String, Written> comments = new LinkedHashMap<>();
  private final EventSink sink;
  private final Clock clock;

  Guestbook(EventSink sink, Clock clock) {
    this.sink = sink;
    this.clock = clock;
  }

  /** Adds a comment, which may be seen at once. */
  synchronized Written add(String articleId, String author, String name, String text) {
    Written written =
        new Written("site-" + UUID.randomUUID(), articleId, author, name, text, clock.instant());
    comments.put(written.id(), written);
    if (comments.size() > MOST) {
      comments.remove(comments.keySet().iterator().next());
    }
    sink.publish(event(written, CommentState.VISIBLE, 0));
    return written;
  }

  /** Takes a comment away, if it is that visitor's own. */
  synchronized Optional<Written> delete(String id, String author) {
    Written written = comments.get(id);
    if (written == null || !written.author().equals(author)) {
      return Optional.empty();
    }
    comments.remove(id);
    sink.publish(event(written, CommentState.DELETED, 1));
    return Optional.of(written);
  }

  /** Those on an article, newest first. */
  synchronized List<Written> on(String articleId) {
    List<Written> found = new ArrayList<>();
    for (Written each : comments.values()) {
      if (each.articleId().equals(articleId)) {
        found.add(0, each);
      }
    }
    return found;
  }

  private static Comment event(Written written, CommentState state, long version) {
    return new Comment(
        written.id(), written.articleId(), written.author(), state, version, written.at());
  }
}
