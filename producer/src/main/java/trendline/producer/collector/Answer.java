package trendline.producer.collector;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpStatus;

/** What goes back to the client, besides what every answer carries. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
  private static final String RETRY_SECONDS = "5";

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(int status, Object value) {
    return new Answer(status, "application/json", Map.of(), Json.bytes(value)).retriedIfLater();
  }

  static Answer problem(Problem problem) {
    return new Answer(problem.status(), "application/problem+json", Map.of(), Json.bytes(problem))
        .retriedIfLater();
  }

  static Answer problem(int status, String detail) {
    return problem(Problem.of(status, detail));
  }

  static Answer text(int status, String contentType, String body) {
    return new Answer(status, contentType, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private Answer retriedIfLater() {
    return status == HttpStatus.SERVICE_UNAVAILABLE_503 ? with("Retry-After", RETRY_SECONDS) : this;
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, more, body);
  }
}
