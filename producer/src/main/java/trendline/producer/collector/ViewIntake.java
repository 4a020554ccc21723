package trendline.producer.collector;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.ReportedView;

/** Takes a reported view: a known article, a pseudonym for the visitor, a reader, and delivery. */
final class ViewIntake {
  private final KnownRule known;
  private final Pseudonyms pseudonyms;
  private final Audience audience;
  private final Intake intake;
  private final CollectorMetrics metrics;

  ViewIntake(KnownRule known, Visitors visitors, Intake intake, CollectorMetrics metrics) {
    this.known = known;
    this.pseudonyms = visitors.pseudonyms();
    this.audience = visitors.audience();
    this.intake = intake;
    this.metrics = metrics;
  }

  CompletableFuture<Outcome> take(ReportedView view, Arrived request) {
    Optional<Problem> unknown = known.problemWith(view.articleId());
    if (unknown.isPresent()) {
      return refused(unknown.get());
    }
    String eventId = view.eventId() == null ? UUID.randomUUID().toString() : view.eventId();
    if (request.trusted() && view.visitorId() != null) {
      // a backend tells us who its readers are, and has judged them
      return deliver(eventId, view.visitorId(), view, request);
    }
    if (!pseudonyms.isReady()) {
      return refused(
          Problem.later("visitors cannot be told apart yet; the same may be sent again"));
    }
    ViewRequest.Headers headers = request.headers()::get;
    String userAgent = Optional.ofNullable(headers.get("User-Agent")).orElse("");
    String visitorId = pseudonyms.of(request.address(), userAgent, request.receivedAt());
    Optional<String> rule =
        audience.rejectedBy(
            new ViewRequest(
                eventId, view.articleId(), visitorId, view.token(), headers, request.receivedAt()));
    if (rule.isPresent()) {
      metrics.filtered(rule.get());
      return CompletableFuture.completedFuture(Outcome.filtered(eventId, rule.get()));
    }
    return deliver(eventId, visitorId, view, request);
  }

  private CompletableFuture<Outcome> deliver(
      String eventId, String visitorId, ReportedView view, Arrived request) {
    return intake.take(
        new PageView(
            eventId,
            view.articleId(),
            visitorId,
            EventTime.of(request.receivedAt(), view.occurredAt(), view.sentAt())),
        eventId);
  }

  private CompletableFuture<Outcome> refused(Problem problem) {
    return CompletableFuture.completedFuture(intake.refused(EventType.PAGE_VIEW, problem));
  }
}
