package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, decoding answers; it never throws. */
class MutatedDocumentsTest {
  private static final long SEED = 47L;
  private static final int ROUNDS = 30_000;

  private final EventDecoder decoder = new EventDecoder();
  private final EventLines lines = new EventLines();
  private final EventEncoder encoder = new EventEncoder();

  @Test
  void everyMutatedDocumentIsAcceptedOrRejectedAndWhatIsAcceptedIsKept() {
    Mutation mutation = new Mutation(new Random(SEED));
    RandomEvents events = new RandomEvents(SEED);
    int accepted = 0;

    for (int i = 0; i < ROUNDS; i++) {
      Event event = events.next();
      byte[] line = mutation.of(encoder.line(event));
      String input = "seed " + SEED + ", round " + i;
      accepted += answersWell(decoder.decode(event.type(), line), input) ? 1 : 0;
      answersWell(lines.decode(line), input);
      answersWell(decoder.decode(event.type(), mutation.of(encoder.key(event)), line), input);
    }

    assertThat(accepted).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 4);
  }

  @Test
  void aMegabyteIsRefusedByItsLengthAlone() {
    byte[] quoted = ("{\"x\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    byte[] nested = "[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    Decoded inText = decoder.decode(EventType.PAGE_VIEW, quoted);
    Decoded inDepth = lines.decode(nested);

    assertThat(inText).extracting("reason").isEqualTo(RejectReason.TOO_LONG);
    assertThat(inDepth).extracting("reason").isEqualTo(RejectReason.TOO_LONG);
  }

  private boolean answersWell(Decoded decoded, String input) {
    if (decoded instanceof Decoded.Rejected rejected) {
      assertThat(rejected.detail()).as(input).isNotBlank().hasSizeLessThan(120);
      assertThat(rejected.detail().chars()).as(input).noneMatch(Character::isISOControl);
      return false;
    }
    Event event = ((Decoded.Accepted) decoded).event();
    assertThat(decoder.decode(event.type(), encoder.key(event), encoder.value(event)))
        .as(input)
        .isEqualTo(decoded);
    return true;
  }
}
