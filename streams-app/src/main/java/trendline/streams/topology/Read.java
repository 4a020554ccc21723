package trendline.streams.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;
import trendline.events.RejectReason;

/** What reading an input record came to. */
sealed interface Read {
  /** The event, where the record keeps the contract. */
  default Iterable<Event> accepted() {
    return List.of();
  }

  /** The record, where it does not. */
  default Iterable<Rejected> rejected() {
    return List.of();
  }

  record Accepted(Event event) implements Read {
    @Override
    public Iterable<Event> accepted() {
      return List.of(event);
    }
  }

  /**
   * A record as it came, and why it is no event.
   *
   * @param topic where it lay, with partition and offset
   */
  @SuppressWarnings("ArrayRecordComponent") // Kafka's own bytes, handed on and never compared
  record Rejected(
      RejectReason reason,
      byte @Nullable [] key,
      byte @Nullable [] value,
      String topic,
      int partition,
      long offset)
      implements Read {
    @Override
    public Iterable<Rejected> rejected() {
      return List.of(this);
    }
  }
}
