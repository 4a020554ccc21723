package trendline.producer.collector;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import trendline.events.Comment;
import trendline.events.Decoded;
import trendline.events.EventDecoder;
import trendline.events.EventType;
import trendline.events.JsonItems;
import trendline.events.RejectReason;

/** {@code POST /v1/comments}: states of comments, from the site's backend. */
final class CommentsRoute implements Route {
  /** Further ahead than clocks differ: the pipeline would only keep it as a dead letter. */
  private static final Duration FUTURE = Duration.ofMinutes(5);

  private final EventDecoder decoder = new EventDecoder();
  private final Intake intake;

  CommentsRoute(Intake intake) {
    this.intake = intake;
  }

  @Override
  public String label() {
    return "comments";
  }

  @Override
  public boolean matches(String path) {
    return path.equals("/v1/comments");
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public boolean needsKey() {
    return true;
  }

  @Override
  public CompletableFuture<Answer> answer(Arrived request) {
    JsonItems items = JsonItems.of(request.body(), PageViewsRoute.LARGEST_BATCH);
    return Outcomes.answer(
        items.batch(), items.items().stream().map(item -> take(item, request)).toList());
  }

  private CompletableFuture<Outcome> take(byte[] item, Arrived request) {
    Decoded decoded = decoder.decode(EventType.COMMENT, item);
    if (decoded instanceof Decoded.Accepted accepted
        && accepted.event() instanceof Comment comment) {
      return comment.occurredAt().isAfter(request.receivedAt().plus(FUTURE))
          ? refused(
              Problem.invalid(
                  RejectReason.FROM_THE_FUTURE.label(), "occurredAt: must not lie in the future"))
          : intake.take(comment, null);
    }
    Decoded.Rejected rejected = (Decoded.Rejected) decoded;
    return refused(Problem.invalid(rejected.reason().label(), rejected.detail()));
  }

  private CompletableFuture<Outcome> refused(Problem problem) {
    return CompletableFuture.completedFuture(intake.refused(EventType.COMMENT, problem));
  }
}
