package trendline.producer.collector;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpStatus;
import trendline.events.EventType;
import trendline.events.InvalidFieldException;
import trendline.events.ReportedView;

/** {@code GET /v1/pixel.gif?articleId=}: a view from a page without scripts, as an image. */
final class PixelRoute implements Route {
  private static final String GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  private final ViewIntake views;
  private final Intake intake;

  PixelRoute(ViewIntake views, Intake intake) {
    this.views = views;
    this.intake = intake;
  }

  @Override
  public String label() {
    return "pixel.gif";
  }

  @Override
  public boolean matches(String path) {
    return path.equals("/v1/pixel.gif");
  }

  @Override
  public List<String> methods() {
    return List.of("GET");
  }

  @Override
  public boolean needsKey() {
    return false;
  }

  @Override
  public CompletableFuture<Answer> answer(Arrived request) {
    return take(request).thenApply(PixelRoute::image);
  }

  private CompletableFuture<Outcome> take(Arrived request) {
    String articleId = request.query().getValue("articleId");
    try {
      return views.take(
          new ReportedView(
              articleId == null ? "" : articleId,
              null,
              null,
              null,
              null,
              request.query().getValue("token")),
          request);
    } catch (InvalidFieldException e) {
      return CompletableFuture.completedFuture(
          intake.refused(EventType.PAGE_VIEW, Problem.invalid(e)));
    }
  }

  private static Answer image(Outcome outcome) {
    if (outcome.problem() != null) {
      return Answer.problem(outcome.problem());
    }
    Answer answer =
        new Answer(
            HttpStatus.OK_200,
            "image/gif",
            Map.of("Cross-Origin-Resource-Policy", "cross-origin"),
            Base64.getDecoder().decode(GIF));
    return outcome.filteredBy() == null
        ? answer
        : answer.with(Outcomes.FILTERED, outcome.filteredBy());
  }
}
