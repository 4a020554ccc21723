package trendline.streams.topology;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trendline.events.Comment;
import trendline.events.Decoded;
import trendline.events.Event;
import trendline.events.EventDecoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.RejectReason;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;

/** Tells the records that are events from those that are not, and counts both. */
final class EventReading {
  /** How far an event may lie ahead of the wall clock, in milliseconds: clocks differ. */
  static final long MOST_AHEAD = 5 * 60_000L;

  private static final Decoded FROM_THE_FUTURE =
      new Decoded.Rejected(RejectReason.FROM_THE_FUTURE, "occurredAt: is ahead of the clock");

  private final EventDecoder decoder = new EventDecoder();
  private final Map<String, EventType> types;
  private final EventMetrics metrics;

  EventReading(Topics topics, EventMetrics metrics) {
    this.metrics = metrics;
    types =
        Arrays.stream(EventType.values())
            .collect(Collectors.toMap(type -> topics.of(type).name(), type -> type));
  }

  /**
   * What a record of a topic is.
   *
   * @param now the wall clock in milliseconds since 1970
   */
  Decoded read(String topic, byte @Nullable [] key, byte @Nullable [] value, long now) {
    EventType type = Objects.requireNonNull(types.get(topic));
    metrics.read(type);
    Decoded decoded = decoder.decode(type, key, value);
    if (decoded instanceof Decoded.Accepted accepted && isAhead(accepted.event(), now)) {
      decoded = FROM_THE_FUTURE;
    }
    if (decoded instanceof Decoded.Rejected rejected) {
      metrics.rejected(type, rejected.reason());
    } else {
      metrics.accepted(type);
    }
    return decoded;
  }

  private static boolean isAhead(Event event, long now) {
    long latest = now + MOST_AHEAD;
    if (event instanceof PageView view) {
      return view.occurredAt().toEpochMilli() > latest;
    }
    return event instanceof Comment comment && comment.occurredAt().toEpochMilli() > latest;
  }
}
