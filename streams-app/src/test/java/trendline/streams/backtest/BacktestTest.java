package trendline.streams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.backtest.HistoryFixture.backtest;
import static trendline.streams.backtest.HistoryFixture.comment;
import static trendline.streams.backtest.HistoryFixture.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

class BacktestTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void whatHappensAtTheInstantCountsAndWhatHappensAfterDoesNot() {
    Backtest backtest =
        backtest("popular:1h", view("a", "v1", "12:00:00"), view("a", "v2", "12:00:00.000000001"));

    List<Ranking> lists = backtest.at(NOON);

    assertThat(lists.get(0).entries()).extracting(RankingEntry::views).containsExactly(1L);
    assertThat(lists.get(0).generatedAt()).isEqualTo(NOON);
    assertThat(lists.get(0).dataUntil()).isEqualTo(NOON);
  }

  @Test
  void listsStandAtEachInstantEvenWhereNothingChanged() {
    Backtest backtest = backtest("popular:24h,trending:1h", view("a", "v1", "12:00:00"));
    backtest.at(NOON);

    List<Ranking> again = backtest.at(NOON.plusSeconds(1));

    assertThat(again).extracting(Ranking::list).containsExactly("popular", "trending");
    assertThat(again)
        .allSatisfy(list -> assertThat(list.generatedAt()).isEqualTo(NOON.plusSeconds(1)))
        .allSatisfy(list -> assertThat(list.dataUntil()).isEqualTo(NOON))
        .allSatisfy(list -> assertThat(list.entries()).hasSize(1));
  }

  @Test
  void theSameInstantTwiceHasTheSameEntries() {
    Backtest backtest = backtest("popular:24h", view("a", "v1", "12:00:00"));
    List<Ranking> once = backtest.at(NOON);

    List<Ranking> twice = backtest.at(NOON);

    assertThat(twice.get(0).entries().get(0)).isEqualTo(once.get(0).entries().get(0).at(1, 1));
  }

  @Test
  void beforeAnythingHappenedListsAreEmpty() {
    Backtest backtest = backtest("popular:24h", view("a", "v1", "12:00:00"));

    List<Ranking> lists = backtest.at(NOON.minusMillis(1));

    assertThat(lists).hasSize(1);
    assertThat(lists.get(0).entries()).isEmpty();
    assertThat(lists.get(0).dataUntil()).isNull();
  }

  @Test
  void theNewestVersionOfACommentCountsFromWhenItWasWritten() {
    Backtest backtest =
        backtest(
            "discussed:24h",
            comment("a", "c1", 1, "visible", "11:00:00"),
            comment("a", "c2", 1, "visible", "11:00:00"),
            view("a", "v", "11:59:00"),
            comment("a", "c1", 2, "deleted", "11:00:00"));

    List<Ranking> lists = backtest.at(NOON.minus(Duration.ofMinutes(30)));

    assertThat(lists.get(0).entries()).extracting(RankingEntry::comments).containsExactly(1L);
  }

  @Test
  void aMonthWithoutEventsLeavesTheTotals() {
    Backtest backtest =
        backtest(
            "popular:24h",
            view("a", "v1", "11:00:00"),
            view("a", "v1", "12:00:00").replace("2026-11", "2026-12"));
    backtest.at(NOON);
    List<Ranking> between = backtest.at(NOON.plus(Duration.ofDays(20)));

    List<Ranking> lists = backtest.at(NOON.plus(Duration.ofDays(30)));

    assertThat(between.get(0).entries()).isEmpty();
    assertThat(lists.get(0).entries()).extracting(RankingEntry::views).containsExactly(2L);
  }
}
