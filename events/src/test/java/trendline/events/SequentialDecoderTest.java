package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever came before, a value is decoded as if it were the only one. */
class SequentialDecoderTest {
  private static final long SEED = 20261127L;
  private static final String VIEW = JsonDraft.full(EventType.PAGE_VIEW).json();

  private final EventDecoder alone = new EventDecoder();
  private final SequentialDecoder sequential = new SequentialDecoder();
  private final EventEncoder encoder = new EventEncoder();

  @Test
  void mutatedDocumentsAmongSoundOnesAreDecodedAsEachByItself() {
    Random random = new Random(SEED);
    Mutation mutation = new Mutation(random);
    RandomEvents events = new RandomEvents(SEED);

    for (int i = 0; i < 30_000; i++) {
      Event event = events.next();
      byte[] key = random.nextInt(8) == 0 ? mutation.of(encoder.key(event)) : encoder.key(event);
      byte[] line = encoder.line(event);
      byte[] value = random.nextInt(2) == 0 ? mutation.of(line) : line;

      assertThat(sequential.decode(event.type(), key, value))
          .as("seed %d, round %d", SEED, i)
          .isEqualTo(alone.decode(event.type(), key, value));
      assertThat(sequential.decode(event.type(), value))
          .as("seed %d, round %d, without its key", SEED, i)
          .isEqualTo(alone.decode(event.type(), value));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{}",
        "[]",
        "null",
        "7",
        "\"",
        "{\"a\":1",
        "{\"a\":1}{",
        "{} {}",
        "{},",
        "\uFEFF{}",
        "{}\n\n"
      })
  void whatIsNoViewDoesNotReachIntoTheNextOne(String json) {
    byte[] bad = json.getBytes(StandardCharsets.UTF_8);
    byte[] view = VIEW.getBytes(StandardCharsets.UTF_8);

    for (int i = 0; i < 2; i++) {
      assertThat(sequential.decode(EventType.PAGE_VIEW, bad))
          .isEqualTo(alone.decode(EventType.PAGE_VIEW, bad));
      assertThat(sequential.decode(EventType.PAGE_VIEW, view))
          .isEqualTo(alone.decode(EventType.PAGE_VIEW, view))
          .isInstanceOf(Decoded.Accepted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7_000, 7_999, 8_000, 8_001, 30_000})
  void aValueLongerThanWhatIsReadAtOnceIsWhole(int length) {
    String padded = VIEW.replace("{", "{\"x\":\"" + "y".repeat(length) + "\",");

    for (String json : new String[] {padded, VIEW + " \r\n\t", padded + "!", VIEW}) {
      byte[] value = json.getBytes(StandardCharsets.UTF_8);
      assertThat(sequential.decode(EventType.PAGE_VIEW, value))
          .as("%d bytes", value.length)
          .isEqualTo(alone.decode(EventType.PAGE_VIEW, value));
    }
  }

  @Test
  void aRecordWithoutKeyOrValueIsWhatItIsAlone() {
    for (EventType type : EventType.values()) {
      assertThat(sequential.decode(type, null, new byte[1]))
          .isEqualTo(alone.decode(type, null, new byte[1]));
      assertThat(sequential.decode(type, new byte[] {'a'}, null))
          .isEqualTo(alone.decode(type, new byte[] {'a'}, null));
    }
  }
}
