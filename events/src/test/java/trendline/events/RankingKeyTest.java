package trendline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"tech", "a|b", "|", "||", "Политика | деньги", "category:x", " "})
  void aKeyOfAnyCategoryIsReadAsItWasWritten(String category) {
    RankingKey key = new RankingKey("discussed", "24h", RankingKey.categoryScope(category));

    RankingKey read = RankingKey.parse(key.toString());

    assertThat(read).isEqualTo(key);
  }

  @Test
  void aKeyIsWrittenAsPromised() {
    RankingKey site = new RankingKey("trending", "1h", RankingKey.ALL);
    RankingKey category = new RankingKey("discussed", "24h", RankingKey.categoryScope("tech"));

    assertThat(site).hasToString("trending|1h|all");
    assertThat(category).hasToString("discussed|24h|category:tech");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "trending", "trending|1h", "|1h|all", "trending||all", "trending|1h|"})
  void aTextOfFewerPartsIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> RankingKey.parse(text));
  }
}
