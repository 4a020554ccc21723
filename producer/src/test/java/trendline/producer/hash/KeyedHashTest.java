package trendline.producer.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  @Test
  void theHashIsTheStandardsHmacSha256() {
    // RFC 4231, test case 2
    KeyedHash hash = new KeyedHash("Jefe".getBytes(StandardCharsets.UTF_8));

    assertThat(hash.of("what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void theSameLettersInOtherTextsAreAnotherId() {
    KeyedHash hash = new KeyedHash(new byte[] {1});

    assertThat(hash.idOf("ab", "c")).isNotEqualTo(hash.idOf("a", "bc")).hasSize(32);
  }

  @Test
  void anotherKeyGivesAnotherId() {
    assertThat(new KeyedHash(new byte[] {1}).idOf("a"))
        .isNotEqualTo(new KeyedHash(new byte[] {2}).idOf("a"));
  }
}
