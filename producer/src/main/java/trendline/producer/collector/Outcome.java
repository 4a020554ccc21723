package trendline.producer.collector;

import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param eventId of a view that was taken
 * @param problem why it was not taken
 * @param filteredBy the rule of the {@link Audience} that took it for no reader's
 */
record Outcome(
    int status, @Nullable String eventId, @Nullable Problem problem, @Nullable String filteredBy) {
  static Outcome taken(@Nullable String eventId) {
    return new Outcome(HttpStatus.ACCEPTED_202, eventId, null, null);
  }

  static Outcome filtered(String eventId, String rule) {
    return new Outcome(HttpStatus.ACCEPTED_202, eventId, null, rule);
  }

  static Outcome refused(Problem problem) {
    return new Outcome(problem.status(), null, problem, null);
  }
}
