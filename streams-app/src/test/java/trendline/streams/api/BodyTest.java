package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BodyTest {
  private final Body body = Body.of("Что читают сейчас. ".repeat(100));

  @Test
  void isHashedAndCompressedOnce() {
    assertThat(body.zipped()).isSameAs(body.zipped());
    assertThat(body.tag()).isSameAs(body.tag());
  }

  @Test
  void comesOutOfItsCompressionAsItWas() throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body.zipped()))) {
      assertThat(gzip.readAllBytes()).isEqualTo(body.plain());
    }
    assertThat(body.zipped().length).isLessThan(body.plain().length / 10);
  }

  @Test
  void ofAFewWordsIsNotWorthCompressing() {
    assertThat(Body.of("{}").isWorthZipping()).isFalse();
    assertThat(body.isWorthZipping()).isTrue();
  }

  @Test
  void hasAnotherTagWithOtherContent() {
    assertThat(Body.of("a").tag()).isNotEqualTo(Body.of("b").tag());
  }
}
