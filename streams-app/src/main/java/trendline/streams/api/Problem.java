package trendline.streams.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered, as RFC 9457 wants it told.
 *
 * @param type {@code about:blank} where the status says it all
 * @param detail what to do about it
 * @param parameter the part of the request that is wrong
 * @param allowed what would have been right, where that can be listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable List<String> allowed) {
  private static final String TYPES = "urn:trendline:problem:";

  /** One that is no more than its status. */
  static Problem of(int status, String detail) {
    return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, null, null);
  }

  static Problem badParameter(String parameter, String detail) {
    return new Problem(
        TYPES + "bad-parameter",
        "A parameter is wrong",
        HttpStatus.BAD_REQUEST_400,
        detail,
        parameter,
        null);
  }

  /** What no article can have as its id. */
  static Problem badId(String parameter, String id) {
    return badParameter(
        parameter,
        parameter + ": \"" + id + "\" is no article id, which matches [A-Za-z0-9._~:/-]{1,200}");
  }

  static Problem unknownParameter(String parameter, Collection<String> allowed) {
    return new Problem(
        TYPES + "unknown-parameter",
        "A parameter is unknown",
        HttpStatus.BAD_REQUEST_400,
        "there is no parameter " + parameter + " here",
        parameter,
        List.copyOf(allowed));
  }

  /** Something that was named is not there. */
  static Problem unknown(int status, String parameter, String value, Collection<String> allowed) {
    return new Problem(
        TYPES + "unknown-" + parameter,
        "Unknown " + parameter,
        status,
        "there is no " + parameter + " \"" + value + "\"",
        parameter,
        List.copyOf(allowed));
  }

  static Problem notReady() {
    return new Problem(
        TYPES + "not-ready",
        "The lists are not in yet",
        HttpStatus.SERVICE_UNAVAILABLE_503,
        "this process has just started and still reads the lists; try again in a second",
        null,
        null);
  }

  static Problem tooManyLive() {
    return new Problem(
        TYPES + "too-many-live-clients",
        "Too many live clients",
        HttpStatus.SERVICE_UNAVAILABLE_503,
        "as many as may already follow lists live; read the list itself again and again instead",
        null,
        null);
  }

  static Problem tooManyOfAddress() {
    return new Problem(
        TYPES + "too-many-live-clients-of-address",
        "Too many live clients of one address",
        HttpStatus.TOO_MANY_REQUESTS_429,
        "as many as may from this address already follow lists live; read the list itself again"
            + " and again instead",
        null,
        null);
  }
}
