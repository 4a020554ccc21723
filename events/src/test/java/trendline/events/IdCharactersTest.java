package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdCharactersTest {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:/-]*");

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 16, 23, 200})
  void everyCharacterIsTakenOrRefusedWhereverItStands(int length) {
    String allowed = "a".repeat(length);
    for (int at = 0; at < length; at++) {
      for (char c = 0; c < 0x500; c++) {
        String text = allowed.substring(0, at) + c + allowed.substring(at + 1);

        assertThat(IdCharacters.areAll(text))
            .as("character %d at %d of %d", (int) c, at, length)
            .isEqualTo(ID.matcher(text).matches());
      }
    }
  }

  @Test
  void agreesWithThePatternOnRandomTexts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append((char) (random.nextInt(40) == 0 ? random.nextInt(0x100) : '-' + i % 78));
      }

      assertThat(IdCharacters.areAll(text.toString()))
          .as("seed %s: %s", seed, text)
          .isEqualTo(ID.matcher(text).matches());
    }
  }
}
