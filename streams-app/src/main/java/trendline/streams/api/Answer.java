package trendline.streams.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a route answers, before HTTP decides between the body, a 304 and a HEAD.
 *
 * @param headers beside the content type, and besides what every answer carries
 * @param body JSON or a page's part; empty only where the status allows none
 */
record Answer(int status, String contentType, Map<String, String> headers, Body body)
    implements Reply {
  static final int OK = 200;

  private static final String FOR_A_MOMENT = "public, max-age=1, stale-while-revalidate=30";

  Answer {
    headers = Map.copyOf(headers);
  }

  /** A 200 that may be shown for a second, and while a newer one is on its way. */
  static Answer json(Object value) {
    return new Answer(
        OK, "application/json", Map.of("Cache-Control", FOR_A_MOMENT), Body.json(value));
  }

  static Answer problem(Problem problem) {
    return new Answer(
        problem.status(),
        "application/problem+json",
        Map.of("Cache-Control", "no-store"),
        Body.json(problem));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, more, body);
  }
}
