package trendline.events;

/** The article is gone: a record without a value, a tombstone. */
public record ArticleRemoved(String articleId) implements Event {
  public ArticleRemoved {
    Fields.requireId("articleId", articleId);
  }

  @Override
  public EventType type() {
    return EventType.ARTICLE;
  }
}
