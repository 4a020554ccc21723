package trendline.events;

import java.time.Instant;

/**
 * One visitor opened one article.
 *
 * @param eventId the event's own id, unique for each view that was sent
 * @param articleId the article that was opened
 * @param visitorId who opened it, already pseudonymous
 * @param occurredAt when, by the best clock known to the sender
 */
public record PageView(String eventId, String articleId, String visitorId, Instant occurredAt)
    implements Event {
  public PageView {
    Fields.requireId("eventId", eventId);
    Fields.requireId("articleId", articleId);
    Fields.requireId("visitorId", visitorId);
    Fields.requireInstant("occurredAt", occurredAt);
  }

  @Override
  public EventType type() {
    return EventType.PAGE_VIEW;
  }
}
