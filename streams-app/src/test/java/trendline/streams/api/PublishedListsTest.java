package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;
import trendline.events.Ranking;
import trendline.events.RankingKey;

class PublishedListsTest {
  private static final RankingKey TRENDING = new RankingKey("trending", "1h", RankingKey.ALL);

  private final PublishedLists lists = new PublishedLists();
  private final List<Ranking> heard = new ArrayList<>();
  private final List<RankingKey> heardRemoved = new ArrayList<>();

  @Test
  void aNewerRankingTakesTheOldOnesPlace() {
    lists.put(aRanking("trending|1h|all").of("old").build());

    Ranking newer = aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("new").build();
    lists.put(newer);

    assertThat(lists.ranking(TRENDING)).contains(newer);
    assertThat(lists.keys()).containsExactly(TRENDING);
  }

  @Test
  void aRemovedListIsGone() {
    lists.put(aRanking("trending|1h|all").of("a").build());

    lists.removeRanking(TRENDING);

    assertThat(lists.ranking(TRENDING)).isEmpty();
    assertThat(lists.keys()).isEmpty();
  }

  @Test
  void totalsAreHeldByArticle() {
    lists.put(new ArticleTotals("a", 1, 0));
    lists.put(new ArticleTotals("a", 2, 1));
    lists.put(new ArticleTotals("b", 7, 0));

    lists.removeTotals("b");

    assertThat(lists.totals("a")).contains(new ArticleTotals("a", 2, 1));
    assertThat(lists.totals("b")).isEmpty();
  }

  @Test
  void historyIsNotNews() {
    lists.onRanking(heard::add);
    lists.put(aRanking("trending|1h|all").of("first").build());
    Ranking last = aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("last").build();
    lists.put(last);
    assertThat(heard).isEmpty();

    lists.caughtUp();
    lists.caughtUp();

    assertThat(heard).containsExactly(last);
  }

  @Test
  void afterCatchingUpEachChangeIsHeard() {
    lists.onRanking(heard::add);
    lists.onRemoval(heardRemoved::add);
    lists.caughtUp();

    Ranking ranking = aRanking("trending|1h|all").of("a").build();
    lists.put(ranking);
    lists.removeRanking(TRENDING);

    assertThat(heard).containsExactly(ranking);
    assertThat(heardRemoved).containsExactly(TRENDING);
  }
}
