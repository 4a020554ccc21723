package trendline.producer.collector;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;
import trendline.producer.delivery.EventDelivery;

/** Takes events over into a list, or refuses them as a full spool does. */
final class TakenEvents implements EventDelivery {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile @Nullable CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

  @Override
  public CompletableFuture<Void> deliver(Event event) {
    CompletableFuture<Void> delivered = end;
    if (delivered == null) {
      return CompletableFuture.failedFuture(new IllegalStateException("full"));
    }
    events.add(event);
    return delivered;
  }

  /** From now on nothing is taken. */
  void refuse() {
    end = null;
  }

  /** From now on an event is over only when the answer is completed. */
  CompletableFuture<Void> holdBack() {
    CompletableFuture<Void> held = new CompletableFuture<>();
    end = held;
    return held;
  }

  List<Event> events() {
    return events;
  }
}
