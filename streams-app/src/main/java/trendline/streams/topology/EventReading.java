package trendline.streams.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import trendline.events.Comment;
import trendline.events.Decoded;
import trendline.events.Event;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.RejectReason;
import trendline.events.SequentialDecoder;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;

/**
 * Tells the records that are events from those that are not, and counts both; counters once for all
 * of a poll, since each is shared by threads and costs as much as a glance at a record.
 */
final class EventReading {
  /** How far an event may lie ahead of the wall clock, in milliseconds: clocks differ. */
  static final long MOST_AHEAD = 5 * 60_000L;

  /** Records whose values are brought to the caches at once. */
  private static final int TOGETHER = 64;

  private static final int LINE = 64;
  private static final int MOST_TOUCHED = 8 * LINE;
  private static final Decoded FROM_THE_FUTURE =
      new Decoded.Rejected(RejectReason.FROM_THE_FUTURE, "occurredAt: is ahead of the clock");

  private final SequentialDecoder decoder = new SequentialDecoder();
  private final Map<String, EventType> types;
  private final EventMetrics metrics;

  /** Read by nobody, so that the compiler cannot leave out what comes to it. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  EventReading(Topics topics, EventMetrics metrics) {
    this.metrics = metrics;
    types =
        Arrays.stream(EventType.values())
            .collect(Collectors.toMap(type -> topics.of(type).name(), type -> type));
  }

  /**
   * Goes through records of one topic, in their order.
   *
   * @param records not empty
   * @param now the wall clock in milliseconds since 1970
   * @param accepted is given each event
   * @param rejected is given each record that is none, and why
   */
  void read(
      List<ConsumerRecord<byte[], byte[]>> records,
      long now,
      Consumer<Event> accepted,
      BiConsumer<RejectReason, ConsumerRecord<byte[], byte[]>> rejected) {
    EventType type = Objects.requireNonNull(types.get(records.get(0).topic()));
    metrics.read(type, records.size());
    int events = 0;
    for (int i = 0; i < records.size(); i++) {
      if (i % TOGETHER == 0) {
        touch(records.subList(i, Math.min(records.size(), i + TOGETHER)));
      }
      ConsumerRecord<byte[], byte[]> record = records.get(i);
      Decoded decoded = read(type, record, now);
      if (decoded instanceof Decoded.Accepted found) {
        events++;
        accepted.accept(found.event());
      } else if (decoded instanceof Decoded.Rejected refused) {
        metrics.rejected(type, refused.reason());
        rejected.accept(refused.reason(), record);
      }
    }
    metrics.accepted(type, events);
  }

  /**
   * Reads a byte of each line of the caches: what was polled has left the nearest ones again, and
   * the processor asks for many lines at once where none waits for another.
   */
  private void touch(List<ConsumerRecord<byte[], byte[]>> records) {
    int sum = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      byte[] value = record.value();
      for (int at = 0; value != null && at < Math.min(value.length, MOST_TOUCHED); at += LINE) {
        sum += value[at];
      }
    }
    touched += sum;
  }

  private Decoded read(EventType type, ConsumerRecord<byte[], byte[]> record, long now) {
    Decoded decoded = decoder.decode(type, record.key(), record.value());
    return decoded instanceof Decoded.Accepted found && isAhead(found.event(), now)
        ? FROM_THE_FUTURE
        : decoded;
  }

  private static boolean isAhead(Event event, long now) {
    long latest = now + MOST_AHEAD;
    if (event instanceof PageView view) {
      return view.occurredAt().toEpochMilli() > latest;
    }
    return event instanceof Comment comment && comment.occurredAt().toEpochMilli() > latest;
  }
}
