package trendline.streams.topology;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
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

/** Tells the records that are events from those that are not. */
final class DecodeEvents
    extends ContextualProcessor<byte @Nullable [], byte @Nullable [], byte @Nullable [], Read> {
  /** How far an event may lie ahead of the wall clock, in milliseconds: clocks differ. */
  static final long MOST_AHEAD = 5 * 60_000L;

  private final EventDecoder decoder = new EventDecoder();
  private final Map<String, EventType> types;
  private final EventMetrics metrics;

  DecodeEvents(Topics topics, EventMetrics metrics) {
    this.metrics = metrics;
    types =
        Arrays.stream(EventType.values())
            .collect(Collectors.toMap(type -> topics.of(type).name(), type -> type));
  }

  @Override
  public void process(Record<byte @Nullable [], byte @Nullable []> record) {
    RecordMetadata origin = context().recordMetadata().orElseThrow();
    EventType type = Objects.requireNonNull(types.get(origin.topic()));
    metrics.read(type);
    Decoded decoded = decoder.decode(type, record.key(), record.value());
    if (decoded instanceof Decoded.Accepted accepted && !isAhead(accepted.event())) {
      metrics.accepted(type);
      context().forward(record.withValue(new Read.Accepted(accepted.event())));
      return;
    }
    RejectReason reason =
        decoded instanceof Decoded.Rejected rejected
            ? rejected.reason()
            : RejectReason.FROM_THE_FUTURE;
    metrics.rejected(type, reason);
    context()
        .forward(
            record.withValue(
                new Read.Rejected(
                    reason,
                    record.key(),
                    record.value(),
                    origin.topic(),
                    origin.partition(),
                    origin.offset())));
  }

  private boolean isAhead(Event event) {
    long latest = context().currentSystemTimeMs() + MOST_AHEAD;
    if (event instanceof PageView view) {
      return view.occurredAt().toEpochMilli() > latest;
    }
    return event instanceof Comment comment && comment.occurredAt().toEpochMilli() > latest;
  }
}
