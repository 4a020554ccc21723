package trendline.producer.collector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of one request, told in one answer. Where one of them should be sent
 * again, the status is 503, so that nobody needs to read further to lose nothing; otherwise the
 * status that all have in common, or 207.
 */
final class Outcomes {
  static final String FILTERED = "Trendline-Filtered";

  private record Single(int status, @Nullable String eventId) {}

  private record Indexed(
      int index, int status, @Nullable String eventId, @Nullable Problem problem) {}

  private record Batch(List<Indexed> results) {}

  private Outcomes() {}

  static CompletableFuture<Answer> answer(boolean batch, List<CompletableFuture<Outcome>> pending) {
    return CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
        .thenApply(done -> of(batch, pending.stream().map(CompletableFuture::join).toList()));
  }

  static Answer of(boolean batch, List<Outcome> outcomes) {
    Answer answer = batch ? indexed(outcomes) : single(outcomes.get(0));
    String rules =
        outcomes.stream()
            .map(Outcome::filteredBy)
            .filter(rule -> rule != null)
            .distinct()
            .collect(Collectors.joining(", "));
    return rules.isEmpty() ? answer : answer.with(FILTERED, rules);
  }

  private static Answer single(Outcome outcome) {
    return outcome.problem() == null
        ? Answer.json(outcome.status(), new Single(outcome.status(), outcome.eventId()))
        : Answer.problem(outcome.problem());
  }

  private static Answer indexed(List<Outcome> outcomes) {
    List<Indexed> results = new ArrayList<>();
    for (Outcome each : outcomes) {
      results.add(new Indexed(results.size(), each.status(), each.eventId(), each.problem()));
    }
    return Answer.json(common(outcomes), new Batch(results));
  }

  private static int common(List<Outcome> outcomes) {
    List<Integer> statuses = outcomes.stream().map(Outcome::status).distinct().toList();
    if (statuses.contains(HttpStatus.SERVICE_UNAVAILABLE_503)) {
      return HttpStatus.SERVICE_UNAVAILABLE_503;
    }
    return statuses.size() == 1 ? statuses.get(0) : HttpStatus.MULTI_STATUS_207;
  }
}
