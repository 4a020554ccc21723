package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.ranking.EntryFixture.entryOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class MergedListTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void interleavesThePartitionsAndCutsToSize() {
    Ranking one = part(null, entryOf("a").scoring(4), entryOf("c").scoring(2));
    Ranking other = part(null, entryOf("b").scoring(3), entryOf("d").scoring(1));

    Ranking merged = MergedList.of(List.of(one, other), null, 3, NOON);

    assertThat(merged.entries()).extracting(RankingEntry::articleId).containsExactly("a", "b", "c");
    assertThat(merged.entries()).extracting(RankingEntry::rank).containsExactly(1, 2, 3);
  }

  @Test
  void saysWhichListItIsAndWhenItWasMade() {
    Ranking part = part(null);

    Ranking merged = MergedList.of(List.of(part), null, 3, NOON);

    assertThat(merged.key()).isEqualTo(part.key());
    assertThat(merged.algorithm()).isEqualTo("views/1");
    assertThat(merged.generatedAt()).isEqualTo(NOON);
  }

  @Test
  void holdsDataUntilTheNewestPartition() {
    Ranking older = part(NOON.minusSeconds(9));
    Ranking newer = part(NOON.minusSeconds(1));

    assertThat(MergedList.of(List.of(older, newer, part(null)), null, 3, NOON).dataUntil())
        .isEqualTo(NOON.minusSeconds(1));
    assertThat(MergedList.of(List.of(part(null)), null, 3, NOON).dataUntil()).isNull();
  }

  @Test
  void anEntrysPreviousRankIsThatOfTheRankingPublishedBefore() {
    Ranking published =
        MergedList.of(
            List.of(part(null, entryOf("a").scoring(2), entryOf("b").scoring(1))), null, 2, NOON);
    Ranking part = part(null, entryOf("b").scoring(3), entryOf("new").scoring(1));

    Ranking merged = MergedList.of(List.of(part), published, 2, NOON);

    assertThat(merged.entries()).extracting(RankingEntry::previousRank).containsExactly(2, null);
  }

  @Test
  void rankingsThatDifferOnlyInTimesAndPreviousRanksDoNotDiffer() {
    Ranking part = part(null, entryOf("a").scoring(2));
    Ranking first = MergedList.of(List.of(part), null, 2, NOON);

    Ranking second = MergedList.of(List.of(part), first, 2, NOON.plusSeconds(1));

    assertThat(second).isNotEqualTo(first);
    assertThat(MergedList.differ(first, second)).isFalse();
  }

  @Test
  void rankingsDifferInAnyFieldOfAnEntry() {
    Ranking before = part(null, entryOf("a").viewed(1));
    Ranking after = part(null, entryOf("a").viewed(2));

    assertThat(MergedList.differ(before, after)).isTrue();
    assertThat(MergedList.differ(null, part(null))).isTrue();
    assertThat(MergedList.differ(null, null)).isFalse();
  }

  private static Ranking part(@Nullable Instant dataUntil, EntryFixture... rows) {
    List<RankingEntry> entries = new ArrayList<>();
    for (EntryFixture row : rows) {
      entries.add(row.entry().at(entries.size() + 1, null));
    }
    return new Ranking("popular", "24h", "all", "views/1", Instant.EPOCH, dataUntil, entries);
  }
}
