package trendline.producer.delivery;

import java.util.concurrent.CompletableFuture;
import trendline.events.Event;

/** Takes events over from those who sent them. */
public interface EventDelivery {
  /**
   * Takes an event over.
   *
   * @return done once the event survives whatever may happen to this program; fails where it was
   *     not taken, and may be sent again
   */
  CompletableFuture<Void> deliver(Event event);
}
