package trendline.producer.collector;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import trendline.events.EventType;
import trendline.events.InvalidFieldException;
import trendline.events.JsonItems;
import trendline.events.ReportedViews;

/** {@code POST /v1/page-views}: one view or several, from pages and from backends. */
final class PageViewsRoute implements Route {
  static final int LARGEST_BATCH = 500;

  private final ReportedViews reports = new ReportedViews();
  private final ViewIntake views;
  private final Intake intake;

  PageViewsRoute(ViewIntake views, Intake intake) {
    this.views = views;
    this.intake = intake;
  }

  @Override
  public String label() {
    return "page-views";
  }

  @Override
  public boolean matches(String path) {
    return path.equals("/v1/page-views");
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public boolean needsKey() {
    return false;
  }

  @Override
  public CompletableFuture<Answer> answer(Arrived request) {
    JsonItems items = JsonItems.of(request.body(), LARGEST_BATCH);
    return Outcomes.answer(
        items.batch(), items.items().stream().map(item -> take(item, request)).toList());
  }

  private CompletableFuture<Outcome> take(byte[] item, Arrived request) {
    try {
      return views.take(reports.read(item), request);
    } catch (InvalidFieldException e) {
      return CompletableFuture.completedFuture(
          intake.refused(EventType.PAGE_VIEW, Problem.invalid(e)));
    }
  }
}
