package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.util.Set;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;

class ListAnswersTest {
  private final Snapshots snapshots = new Snapshots(Snapshots.MOST_ROWS);
  private final ListAnswers answers = new ListAnswers(snapshots);
  private final Ranking ranking = aRanking("trending|1h|all").of("a", "b", "c").build();

  @Test
  void whoAsksTheSameOfTheSameRankingSharesOneEncoding() {
    Answer first = answers.of(ranking, false, query(2, Set.of("c")));

    assertThat(answers.of(ranking, false, query(2, Set.of("c")))).isSameAs(first);
    assertThat(answers.of(ranking, false, pinned(query(2, Set.of("c"))))).isSameAs(first);
  }

  @Test
  void anotherQuestionRankingOrAgeIsAnsweredByItself() {
    Answer first = answers.of(ranking, false, query(2, Set.of()));
    Ranking newer = aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("a").build();

    assertThat(answers.of(ranking, false, query(1, Set.of()))).isNotSameAs(first);
    assertThat(answers.of(ranking, false, query(2, Set.of("a")))).isNotSameAs(first);
    assertThat(answers.of(newer, false, query(2, Set.of()))).isNotSameAs(first);
    assertThat(new String(answers.of(ranking, true, query(2, Set.of())).body().plain(), UTF_8))
        .contains("\"stale\":true");
  }

  @Test
  void onlyRankingsWithLinksToThemAreRemembered() {
    answers.of(ranking, false, query(3, Set.of()));
    assertThat(snapshots.of(ranking.key(), NOON)).isEmpty();

    answers.of(ranking, false, query(2, Set.of()));
    assertThat(snapshots.of(ranking.key(), NOON)).contains(ranking);
  }

  private static ListQuery query(int limit, Set<String> exclude) {
    return new ListQuery("trending", "1h", null, limit, 0, exclude, null);
  }

  private static ListQuery pinned(ListQuery query) {
    return new ListQuery(
        query.list(), query.window(), null, query.limit(), query.offset(), query.exclude(), NOON);
  }
}
