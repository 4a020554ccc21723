package trendline.events;

/**
 * Something that happened on the site; each concerns exactly one article, whose id is its key in
 * Kafka.
 */
public sealed interface Event permits PageView, Comment, Article, ArticleRemoved {
  /** The article that the event concerns; see {@link Fields#requireId}. */
  String articleId();

  /** Which of the three input topics carries the event. */
  EventType type();
}
