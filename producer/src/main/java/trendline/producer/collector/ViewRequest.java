package trendline.producer.collector;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page view and the request that brought it, as the {@link Audience} judges them. A request with
 * a batch brings several.
 *
 * @param eventId the view's id; a retry brings the same one again
 * @param articleId what was viewed
 * @param visitorId the pseudonym
 * @param token the page token out of the body's field {@code token}, or the query's
 * @param headers of the request
 * @param receivedAt when the request was received
 */
public record ViewRequest(
    String eventId,
    String articleId,
    String visitorId,
    @Nullable String token,
    Headers headers,
    Instant receivedAt) {
  /** The headers of a request, by names in any case. */
  @FunctionalInterface
  public interface Headers {
    /** The header's first value; null where there is none. */
    @Nullable String get(String name);
  }

  /** What the client says that it is; empty where it says nothing. */
  public String userAgent() {
    return Optional.ofNullable(headers.get("User-Agent")).orElse("");
  }
}
