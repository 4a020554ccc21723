package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcInstantTest {
  private static final long SEED = 9L;
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Test
  void whatJavaWritesIsReadBackToTheNanosecond() {
    Random random = new Random(SEED);

    for (int i = 0; i < 20_000; i++) {
      int nanos = i % 2 == 0 ? random.nextInt(1_000_000_000) : random.nextInt(1_000) * 1_000_000;
      Instant instant = Instant.ofEpochSecond(random.nextLong(LAST_SECOND + 1), nanos);

      Instant read = parse(instant.toString());

      assertThat(read).as("seed %d, round %d", SEED, i).isEqualTo(instant);
    }
  }

  @Test
  void whatIsReadIsWhatJavaReads() {
    Random random = new Random(SEED + 1);
    String characters = "0123456789-:.TZ+tz ";

    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("2026-11-24T12:34:56.789Z");
      int at = random.nextInt(text.length());
      text.setCharAt(at, characters.charAt(random.nextInt(characters.length())));

      Instant read = readOrNull(text.toString());

      if (read != null) {
        assertThat(Instant.parse(text)).as(text.toString()).isEqualTo(read);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-11-24T12:00:00",
        "2026-02-29T12:00:00Z",
        "2026-04-31T12:00:00Z",
        "2026-11-24T12:00:00.",
        "2026-11-24T12:00:00.5",
        "2026-11-24T12:00:00+00:00Z",
        "2026-11-24T12:00:00+01:00",
        "+12026-11-24T12:00:00Z"
      })
  void anythingElseIsNoInstant(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> parse(text));
  }

  /** With other characters around it, which belong to nothing. */
  private static Instant parse(String text) {
    String around = "9" + text + "9Z";
    return UtcInstant.parse(around.toCharArray(), 1, text.length());
  }

  private static @Nullable Instant readOrNull(String text) {
    try {
      return parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
