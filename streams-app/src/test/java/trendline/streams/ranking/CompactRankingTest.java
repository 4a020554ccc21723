package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class CompactRankingTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final RankingEntry FULL =
      new RankingEntry(
          1,
          null,
          "budget-2031",
          "Бюджет «2031» 🗞",
          "https://example.org/бюджет",
          "Экономика|деньги",
          "Ольга Ё.",
          "Строка",
          "/img/1.png",
          Instant.parse("2026-11-24T12:00:00.123456789Z"),
          0,
          1_234.567891,
          Long.MAX_VALUE,
          2,
          3,
          4);

  private static final RankingEntry BARE =
      new RankingEntry(
          2, null, "unknown", null, null, null, null, null, null, null, null, 0, 1, 0, 1, 0);

  @Test
  void aRankingComesBackAsItWas() {
    Ranking ranking = ranking(NOON.minusMillis(1), List.of(FULL, BARE));

    assertThat(CompactRanking.decode(CompactRanking.encode(ranking, true))).isEqualTo(ranking);
  }

  @Test
  void anEmptyRankingOfNoDataComesBackAsItWas() {
    Ranking ranking = ranking(null, List.of());

    assertThat(CompactRanking.decode(CompactRanking.encode(ranking, true))).isEqualTo(ranking);
  }

  @Test
  void withoutTextsIdsRanksAndNumbersComeBack() {
    Ranking ranking = ranking(NOON, List.of(FULL, BARE));

    Ranking read = CompactRanking.decode(CompactRanking.encode(ranking, false));

    assertThat(read.entries())
        .extracting(RankingEntry::rank, RankingEntry::articleId, RankingEntry::score)
        .containsExactly(tuple(1, "budget-2031", 1_234.567891), tuple(2, "unknown", 0.0));
    assertThat(read.entries()).extracting(RankingEntry::title).containsOnlyNulls();
  }

  private static Ranking ranking(@Nullable Instant dataUntil, List<RankingEntry> entries) {
    return new Ranking(
        "popular", "24h", "category:Экономика|деньги", "views/1", NOON, dataUntil, entries);
  }
}
