package trendline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page view as a page reports it to the collector, which completes it to a {@link PageView}.
 *
 * @param articleId the article that was opened
 * @param eventId the view's own id, the same in each retry; made by the collector where absent
 * @param visitorId a pseudonym, from senders that the collector trusts
 * @param occurredAt when, by the sender's clock
 * @param sentAt when the report was sent, by the same clock
 * @param token proof that the site's own page reports, at most 500 characters
 */
public record ReportedView(
    String articleId,
    @Nullable String eventId,
    @Nullable String visitorId,
    @Nullable Instant occurredAt,
    @Nullable Instant sentAt,
    @Nullable String token) {
  private static final int LONGEST_TOKEN = 500;

  public ReportedView {
    Fields.requireId("articleId", articleId);
    if (eventId != null) {
      Fields.requireId("eventId", eventId);
    }
    if (visitorId != null) {
      Fields.requireId("visitorId", visitorId);
    }
    if (occurredAt != null) {
      Fields.requireInstant("occurredAt", occurredAt);
    }
    if (sentAt != null) {
      Fields.requireInstant("sentAt", sentAt);
    }
    if (token != null) {
      Fields.requireText("token", token, LONGEST_TOKEN);
    }
  }
}
