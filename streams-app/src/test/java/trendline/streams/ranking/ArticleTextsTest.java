package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class ArticleTextsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final RankingSettings ONE_PLACE =
      new RankingSettings(
          List.of(RankedList.parse("popular:24h")),
          1,
          1,
          false,
          0,
          Duration.ofMinutes(30),
          0.25,
          0.5);

  private Instant now = NOON;
  private final MemoryRows rows = new MemoryRows();
  private final Activity activity = new Activity(ONE_PLACE, rows);

  @Test
  void areNotReadForAnArticleOutOfReachOfEveryList() {
    view("top", 5);
    view("second", 4);
    view("third", 3);
    lists();
    view("low", 1);
    long before = rows.readsOf(RowKeys.metadata("low"));

    lists();

    assertThat(rows.readsOf(RowKeys.metadata("low"))).isEqualTo(before);
  }

  @Test
  void standInTheListOnceItsArticleGetsIntoIt() {
    view("top", 5);
    view("second", 4);
    view("third", 3);
    view("low", 1);
    lists();

    view("low", 6);

    assertThat(lists().get(0).entries())
        .extracting(RankingEntry::title)
        .containsExactly("About low");
  }

  @Test
  void areLetGoOfOnceTheArticleStandsInNoListAnyMore() {
    view("top", 1);
    lists();
    long before = rows.readsOf(RowKeys.metadata("top"));

    now = NOON.plus(Duration.ofHours(25));
    assertThat(lists().get(0).entries()).isEmpty();
    view("top", 3);
    lists();

    assertThat(rows.readsOf(RowKeys.metadata("top"))).isGreaterThan(before + 1);
  }

  private void view(String article, int visitors) {
    activity.describe(ActivityFixture.titled(article, "About " + article, null));
    for (int i = 0; i < visitors; i++) {
      activity.count(new PageView("e", article, "v" + i, now), now.toEpochMilli());
    }
  }

  private List<Ranking> lists() {
    return activity.takeChangedLists(now.toEpochMilli());
  }
}
