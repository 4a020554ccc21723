package trendline.producer.collector;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.Event;
import trendline.events.EventType;
import trendline.producer.delivery.EventDelivery;

/** Hands an event over, counts what became of it, and says so. */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final AtomicBoolean inTrouble = new AtomicBoolean();
  private final EventDelivery delivery;
  private final CollectorMetrics metrics;

  Intake(EventDelivery delivery, CollectorMetrics metrics) {
    this.delivery = delivery;
    this.metrics = metrics;
  }

  CompletableFuture<Outcome> take(Event event, @Nullable String eventId) {
    return delivery
        .deliver(event)
        .handle(
            (delivered, failure) -> {
              if (failure == null) {
                inTrouble.set(false);
                metrics.accepted(event.type());
                return Outcome.taken(eventId);
              }
              return unavailable(event.type(), failure);
            });
  }

  private Outcome unavailable(EventType type, Throwable failure) {
    if (!inTrouble.getAndSet(true)) {
      LOG.warn("events cannot be kept, their senders are put off", failure);
    }
    metrics.unavailable(type);
    return Outcome.refused(
        Problem.later("there is no room left for events just now; the same may be sent again"));
  }

  /** Counts an event that is not to be handed over. */
  Outcome refused(EventType type, Problem problem) {
    if (problem.status() == 503) {
      metrics.unavailable(type);
    } else {
      metrics.refused(type);
    }
    return Outcome.refused(problem);
  }
}
