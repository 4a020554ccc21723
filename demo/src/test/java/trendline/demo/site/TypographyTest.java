package trendline.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {
  @Test
  void aRussianLineNeitherEndsInAPrepositionNorBeginsWithADash() {
    assertThat(Typography.set(Lang.RU, "И в городе, и у реки — вода"))
        .isEqualTo("И\u00a0в\u00a0городе, и\u00a0у\u00a0реки\u00a0— вода");
  }

  @Test
  void aLongWordsEndIsNoPreposition() {
    assertThat(Typography.set(Lang.RU, "Дом мой")).isEqualTo("Дом мой");
  }

  @Test
  void englishLinesBreakAnywhere() {
    assertThat(Typography.set(Lang.EN, "To be — or not")).isEqualTo("To be — or not");
  }
}
