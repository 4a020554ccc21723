package trendline.producer.collector;

import org.eclipse.jetty.http.HttpStatus;
import trendline.events.InvalidFieldException;

/**
 * Why something was not taken, as RFC 9457 wants it told. Never quotes what was sent.
 *
 * @param type {@code about:blank} where the status says it all
 * @param detail what to do about it
 */
record Problem(String type, String title, int status, String detail) {
  private static final String TYPES = "urn:trendline:problem:";

  /** One that is no more than its status. */
  static Problem of(int status, String detail) {
    return new Problem("about:blank", HttpStatus.getMessage(status), status, detail);
  }

  /** The contract is broken: the type names its reason, the detail field and rule. */
  static Problem invalid(InvalidFieldException e) {
    return invalid(e.reason().label(), String.valueOf(e.getMessage()));
  }

  static Problem invalid(String reason, String detail) {
    return new Problem(
        TYPES + reason.replace('_', '-'),
        "The event breaks the contract",
        HttpStatus.BAD_REQUEST_400,
        detail);
  }

  static Problem unknownArticle() {
    return new Problem(
        TYPES + "unknown-article",
        "The article is unknown",
        HttpStatus.NOT_FOUND_404,
        "articleId: must be one that was PUT to /v1/articles/{id} or published on the articles topic");
  }

  /** Nothing is wrong with the event; the same one may be sent again. */
  static Problem later(String detail) {
    return new Problem(TYPES + "try-later", "Not now", HttpStatus.SERVICE_UNAVAILABLE_503, detail);
  }
}
