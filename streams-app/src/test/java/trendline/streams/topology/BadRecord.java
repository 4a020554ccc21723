package trendline.streams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.EventDecoder;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.RejectReason;

/** A record that is no event, and the reason that its dead letter must name. */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka has them; never compared
record BadRecord(
    EventType type, byte @Nullable [] key, byte @Nullable [] value, RejectReason reason) {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final EventEncoder ENCODER = new EventEncoder();

  /** One thing wrong with a value; what leaves it as it is does not apply to its type. */
  private static final List<Map.Entry<RejectReason, UnaryOperator<String>>> SPOILINGS =
      List.of(
          Map.entry(RejectReason.NOT_JSON, json -> json.substring(0, json.length() - 1)),
          Map.entry(RejectReason.NOT_AN_OBJECT, json -> "[" + json + "]"),
          replacing(RejectReason.DUPLICATE_FIELD, "\\{", "{\"articleId\":\"a0\","),
          replacing(RejectReason.MISSING_FIELD, "\"articleId\"", "\"article\""),
          replacing(RejectReason.WRONG_TYPE, "\"articleId\":\"[^\"]*\"", "\"articleId\":7"),
          replacing(RejectReason.BAD_ID, "\"articleId\":\"", "\"articleId\":\"a "),
          replacing(RejectReason.BAD_INSTANT, "\"occurredAt\":\"", "\"occurredAt\":\"on "),
          replacing(RejectReason.UNKNOWN_VALUE, "\"(state|status)\":\"", "\"$1\":\"not "),
          replacing(RejectReason.OUT_OF_RANGE, "\"version\":", "\"version\":-1"),
          replacing(RejectReason.BAD_TEXT, "\"title\":\"[^\"]*\"", "\"title\":\" \""),
          Map.entry(
              RejectReason.TOO_LONG, json -> json + " ".repeat(EventDecoder.MAX_VALUE_BYTES)));

  /** Spoils an event in one way that its type knows. */
  static BadRecord of(Event event, long now, Random random) {
    byte[] key = ENCODER.key(event);
    byte[] value = ENCODER.value(event);
    int dice = random.nextInt(10);
    if (value == null) {
      return dice < 5
          ? new BadRecord(event.type(), null, null, RejectReason.NO_KEY)
          : new BadRecord(event.type(), "a 0".getBytes(UTF_8), null, RejectReason.BAD_ID);
    }
    return switch (dice) {
      case 0 -> new BadRecord(event.type(), null, value, RejectReason.NO_KEY);
      case 1 ->
          new BadRecord(event.type(), "other".getBytes(UTF_8), value, RejectReason.KEY_MISMATCH);
      case 2 -> new BadRecord(EventType.COMMENT, key, null, RejectReason.NO_VALUE);
      case 3, 4, 5 ->
          early(event, now + AHEAD.toMillis() + (random.nextBoolean() ? 1 : 1_000), random);
      default -> spoilt(event.type(), key, new String(value, UTF_8), random);
    };
  }

  private static BadRecord early(Event event, long at, Random random) {
    Instant occurredAt = Instant.ofEpochMilli(at);
    String id = event.articleId();
    Event early =
        event instanceof Comment comment
            ? new Comment(
                comment.commentId(),
                id,
                comment.authorId(),
                comment.state(),
                comment.version(),
                occurredAt)
            : new PageView("early", id, "v" + random.nextInt(3), occurredAt);
    return new BadRecord(
        early.type(), ENCODER.key(early), ENCODER.value(early), RejectReason.FROM_THE_FUTURE);
  }

  private static BadRecord spoilt(EventType type, byte[] key, String json, Random random) {
    while (true) {
      var spoiling = SPOILINGS.get(random.nextInt(SPOILINGS.size()));
      String spoilt = spoiling.getValue().apply(json);
      if (!spoilt.equals(json)) {
        return new BadRecord(type, key, spoilt.getBytes(UTF_8), spoiling.getKey());
      }
    }
  }

  private static Map.Entry<RejectReason, UnaryOperator<String>> replacing(
      RejectReason reason, String regex, String by) {
    return Map.entry(reason, json -> json.replaceFirst(regex, by));
  }

  @Override
  public String toString() {
    String shown = value == null ? "null" : new String(value, UTF_8).stripTrailing();
    return "bad "
        + type
        + " ("
        + reason
        + ") key "
        + (key == null ? "null" : new String(key, UTF_8))
        + " value "
        + shown;
  }
}
