package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventRoundTripTest {
  private static final long SEED = 20261124L;

  private final EventEncoder encoder = new EventEncoder();
  private final EventDecoder decoder = new EventDecoder();

  @Test
  void whatWasEncodedDecodesToTheSameEvent() {
    RandomEvents events = new RandomEvents(SEED);

    for (int i = 0; i < 5_000; i++) {
      Event event = events.next();

      Decoded decoded = decoder.decode(event.type(), encoder.key(event), encoder.value(event));

      assertThat(decoded).as("seed %d, event %d", SEED, i).isEqualTo(new Decoded.Accepted(event));
    }
  }

  @Test
  void aLineOfAFileDecodesToTheSameEvent() {
    RandomEvents events = new RandomEvents(SEED + 1);
    EventLines lines = new EventLines();

    for (int i = 0; i < 2_000; i++) {
      Event event = events.next();

      Decoded decoded = lines.decode(encoder.line(event));

      assertThat(decoded)
          .as("seed %d, event %d", SEED + 1, i)
          .isEqualTo(new Decoded.Accepted(event));
    }
  }

  @Test
  void whatIsEncodedKeepsTheSchema() {
    RandomEvents events = new RandomEvents(SEED + 2);
    Schemas schemas = new Schemas();

    for (int i = 0; i < 500; i++) {
      String line = new String(encoder.line(events.next()), StandardCharsets.UTF_8);

      assertThat(schemas.complaints("event-line", line))
          .as("seed %d, event %d: %s", SEED + 2, i, line)
          .isEmpty();
    }
  }

  @Test
  void aRemovedArticleIsATombstone() {
    Event removed = new ArticleRemoved("budget-2031");

    Decoded decoded =
        decoder.decode(EventType.ARTICLE, encoder.key(removed), encoder.value(removed));

    assertThat(encoder.value(removed)).isNull();
    assertThat(decoded).isEqualTo(new Decoded.Accepted(removed));
  }

  @Test
  void absentFieldsAreLeftOutOfTheJson() {
    Event comment =
        new Comment(
            "c1", "a1", null, CommentState.VISIBLE, 1, Instant.parse("2026-11-24T12:00:00Z"));

    byte[] value = encoder.value(comment);

    assertThat(value)
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "{\"commentId\":\"c1\",\"articleId\":\"a1\",\"state\":\"visible\",\"version\":1,"
                + "\"occurredAt\":\"2026-11-24T12:00:00Z\"}");
  }
}
