package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankedListTest {
  @ParameterizedTest
  @CsvSource({
    "trending:1h, HEAT, heat/1",
    "discussed:24h, CAPPED_AUTHORS, capped-authors/1",
    "popular:7d, VIEWS, views/1"
  })
  void ranksByTheFormulaOfItsName(String text, Formula formula, String algorithm) {
    RankedList list = RankedList.parse(text);

    assertThat(list.formula()).isEqualTo(formula);
    assertThat(list.formula().label()).isEqualTo(algorithm);
    assertThat(list).hasToString(text);
  }

  @Test
  void readsCapitalLettersAsSmallOnes() {
    assertThat(RankedList.parse("Trending:1H")).isEqualTo(RankedList.parse("trending:1h"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trending", "trending:", "hot:1h", "trending:1h:2h", "trending 1h"})
  void refusesWhatNamesNoList(String text) {
    assertThatThrownBy(() -> RankedList.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "list "
                + text
                + ": must be trending, discussed or popular, a colon, and a window, as in trending:1h");
  }

  @Test
  void refusesHeatOverMoreHoursThanLeaveAWeekToCompare() {
    assertThat(RankedList.parse("trending:24h").window().buckets()).isEqualTo(24);
    assertThatThrownBy(() -> RankedList.parse("trending:25h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "list trending: window 25h must be at most 24h, since a week before it is compared");
  }
}
