package trendline.streams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trendline.streams.backtest.HistoryFixture.article;
import static trendline.streams.backtest.HistoryFixture.backtest;
import static trendline.streams.backtest.HistoryFixture.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/** Which lists a backtest makes, and who stands in them. */
class BacktestListsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void anUnlistedArticleIsLeftOutAndAnUnknownOneIsNot() {
    Backtest backtest =
        backtest(
            "popular:24h",
            article("hidden", "H", "tech", "unlisted"),
            view("hidden", "v", "11:00:00"),
            view("unknown", "v", "11:00:00"));

    List<Ranking> lists = backtest.at(NOON);

    assertThat(lists.get(0).entries())
        .extracting(RankingEntry::articleId)
        .containsExactly("unknown");
  }

  @Test
  void eachCategorySeenHasAListBehindThatOfTheWholeSite() {
    Backtest backtest =
        backtest(
            "popular:24h,popular:1h",
            article("a", "A", "tech", "listed"),
            article("b", "B", "arts", "listed"),
            view("a", "v", "11:30:00"));

    List<Ranking> lists = backtest.at(NOON);

    assertThat(lists)
        .extracting(list -> list.window() + " " + list.scope() + " " + list.entries().size())
        .containsExactly(
            "24h all 1",
            "24h category:arts 0",
            "24h category:tech 1",
            "1h all 1",
            "1h category:arts 0",
            "1h category:tech 1");
  }

  @Test
  void previousRanksAreThoseOfTheInstantBefore() {
    Backtest backtest =
        backtest(
            "popular:24h",
            view("a", "v1", "11:00:00"),
            view("b", "v1", "11:30:00"),
            view("b", "v2", "11:30:00"));
    backtest.at(NOON.minus(Duration.ofMinutes(45)));

    List<Ranking> lists = backtest.at(NOON);

    assertThat(lists.get(0).entries())
        .extracting(RankingEntry::articleId, RankingEntry::previousRank)
        .containsExactly(tuple("b", null), tuple("a", 1));
  }
}
