package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.ranking.EntryFixture.entryOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.RankingEntry;

class BestTest {
  @Test
  void keepsTheBestAndRanksThemFromOne() {
    Best best = new Best(2);
    best.add(entryOf("middle").scoring(2).entry());
    best.add(entryOf("worst").scoring(1).entry());

    best.add(entryOf("best").scoring(3).entry());

    assertThat(best.ranked()).extracting(RankingEntry::articleId).containsExactly("best", "middle");
    assertThat(best.ranked()).extracting(RankingEntry::rank).containsExactly(1, 2);
  }

  @Test
  void theSameEntriesInAnyOrderGiveTheSameList() {
    List<RankingEntry> entries =
        List.of(entryOf("a").entry(), entryOf("b").entry(), entryOf("c").entry());
    Best forth = new Best(2);
    Best back = new Best(2);

    for (int i = 0; i < entries.size(); i++) {
      forth.add(entries.get(i));
      back.add(entries.get(entries.size() - 1 - i));
    }

    assertThat(forth.ranked()).isEqualTo(back.ranked());
    assertThat(back.ranked()).extracting(RankingEntry::articleId).containsExactly("a", "b");
  }

  @Test
  void aSmallSitesListIsShorter() {
    Best best = new Best(100);

    best.add(entryOf("only").entry());

    assertThat(best.ranked()).hasSize(1);
  }
}
