package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class ListTableTest {
  @Test
  void columnsStandUnderTheirHeadingsHoweverLongATitleIs() {
    String table = ListTable.of(ranking(entry(1, "Short"), entry(2, "Очень длинный ".repeat(9))));

    assertThat(table.lines().map(String::length)).containsOnly(80);
    assertThat(table.lines().skip(2).findFirst().orElseThrow()).contains("… ");
  }

  @Test
  void fiveRowsAreShownAtMost() {
    RankingEntry[] ten =
        IntStream.rangeClosed(1, 10).mapToObj(i -> entry(i, "t")).toArray(RankingEntry[]::new);

    assertThat(ListTable.of(ranking(ten)).lines()).hasSize(1 + 5);
  }

  @Test
  void anArticleWithoutATitleIsShownByItsId() {
    assertThat(ListTable.of(ranking(entry(1, null)))).contains("  1  article-1 ");
  }

  @Test
  void anEmptyListSaysThatItIs() {
    assertThat(ListTable.of(ranking())).contains("(nothing yet)");
  }

  private static Ranking ranking(RankingEntry... entries) {
    return new Ranking("trending", "1h", "all", "heat/1", Instant.EPOCH, null, List.of(entries));
  }

  private static RankingEntry entry(int rank, @Nullable String title) {
    return new RankingEntry(
        rank,
        null,
        "article-" + rank,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1.0,
        12,
        3,
        12,
        3);
  }
}
