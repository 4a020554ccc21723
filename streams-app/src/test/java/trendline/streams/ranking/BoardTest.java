package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trendline.streams.ranking.EntryFixture.entryOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.RankingEntry;
import trendline.streams.oracle.BruteForceOrder;

class BoardTest {
  private static final int SIZE = 4;

  private final Board board = new Board(SIZE);

  @Test
  void theFirstListIsHandedOnEvenIfEmptyAndThenOnlyChanges() {
    board.endFilling();

    assertThat(board.takeIfChanged()).isEmpty();
    assertThat(board.takeIfChanged()).isNull();
  }

  @Test
  void handsOnTheBestWithTheirRanks() {
    fill(6);

    assertThat(board.takeIfChanged())
        .extracting(RankingEntry::articleId, RankingEntry::rank)
        .containsExactly(tuple("a6", 1), tuple("a5", 2), tuple("a4", 3), tuple("a3", 4));
  }

  @Test
  void aChangeBelowTheListIsNoChangeOfIt() {
    fill(6);
    board.takeIfChanged();

    board.set("a1", entryOf("a1").scoring(1.5).entry());

    assertThat(board.takeIfChanged()).isNull();
  }

  @Test
  void oneThatGetsWorseMakesRoomForTheNext() {
    fill(6);
    board.takeIfChanged();

    board.set("a6", entryOf("a6").scoring(0.5).entry());

    assertThat(board.takeIfChanged())
        .extracting(RankingEntry::articleId)
        .containsExactly("a5", "a4", "a3", "a2");
  }

  @Test
  void wantsAllArticlesOnlyWhenThoseItForgotMayBeNext() {
    fill(9); // six stay known
    board.set("a9", null);
    board.set("a8", null);
    assertThat(board.wantsAll()).isFalse();

    board.set("a7", null);

    assertThat(board.wantsAll()).isTrue();
  }

  @Test
  void whatCannotPassTheLineIsOutOfReach() {
    fill(9); // a4 is the lowest that stays known

    assertThat(board.isOutOfReach(3.9, 1_000, 1_000)).isTrue();
    assertThat(board.isOutOfReach(4, 0, 0)).isFalse();
    assertThat(board.isOutOfReach(4.1, 0, 0)).isFalse();
  }

  @Test
  void afterRandomChangesItsBestAreThoseOfASortOfAll() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, RankingEntry> all = new HashMap<>();
    List<RankingEntry> shown = null;
    for (int step = 0; step < 20_000; step++) {
      String id = "a" + random.nextInt(40);
      RankingEntry entry =
          random.nextInt(5) == 0
              ? null
              : entryOf(id).scoring(random.nextInt(9)).viewed(random.nextInt(3)).entry();
      change(all, id, entry);
      if (board.wantsAll()) {
        board.clear();
        all.forEach(board::set);
        board.endFilling();
      }
      List<RankingEntry> expected = BruteForceOrder.ranked(all.values(), SIZE);
      boolean changed = !expected.equals(shown);
      shown = expected;
      assertThat(board.takeIfChanged())
          .as("seed %s, step %s", seed, step)
          .isEqualTo(changed ? expected : null);
    }
  }

  private void change(Map<String, RankingEntry> all, String id, @Nullable RankingEntry entry) {
    board.set(id, entry);
    if (entry == null) {
      all.remove(id);
    } else {
      all.put(id, entry);
    }
  }

  private void fill(int articles) {
    for (int i = 1; i <= articles; i++) {
      board.set("a" + i, entryOf("a" + i).scoring(i).entry());
    }
    board.endFilling();
  }
}
