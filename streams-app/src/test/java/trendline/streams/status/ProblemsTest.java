package trendline.streams.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void whereAllIsWellNothingIsSaid() {
    assertThat(new Found().problems()).isEmpty();
  }

  @Test
  void withoutMembersNobodyCountsAndNoPartitionIsBlamed() {
    Found found = new Found().group("Empty").inputs(Found.input(0, 50_000, 10, 0, false));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("nobody counts", "site.streams");
  }

  @Test
  void aGroupThatSharesOutIsNamedWithKafkasWord() {
    Found found =
        new Found().group("PreparingRebalance", new Instance("a-1", "h", List.of(0), List.of(0)));

    assertThat(found.problems()).singleElement().asString().contains("PreparingRebalance");
  }

  @Test
  void partitionsThatNobodyCountsAreNamedTogether() {
    Found found =
        new Found()
            .inputs(
                Found.input(0, 0, 0, 0, false),
                Found.input(1, 0, 0, 0, true),
                Found.input(2, 0, 0, 0, false));

    assertThat(found.problems())
        .containsExactly("page-views: no instance counts partitions [0, 2]");
  }

  @Test
  void whatStandsIsAProblemHoweverLittleWaits() {
    Found found = new Found().inputs(Found.input(1, 11, 5, 0, true));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("page-views partition 1: 11 events wait and none was counted in 2.0 s");
  }

  @Test
  void theMarksOfTransactionsAreNoEventsThatWait() {
    assertThat(new Found().inputs(Found.input(1, 2, 0, 0, true)).problems()).isEmpty();
  }

  @Test
  void whatIsCaughtUpSoonSaysWhen() {
    Found found = new Found().inputs(Found.input(1, 40_000, 100, 1100, true));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("40,000 events wait, 1100/s are counted; caught up in about 40 s");
  }

  @Test
  void whatFallsBehindSaysThatMoreIsNeeded() {
    Found found = new Found().inputs(Found.input(1, 40_000, 1200, 1100, true));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("more come (1200/s) than are counted (1100/s)");
  }

  @Test
  void aStaleListIsNamedAndTheOthersAreNot() {
    Found found = new Found().lists(Found.list("trending", 181), Found.list("popular", 2));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("stale: trending 1h, the newest of 3 min ago")
        .doesNotContain("popular");
  }

  @Test
  void listsThatAreAllStaleAreNotNamedOneByOne() {
    Found found = new Found().lists(Found.list("trending", 700), Found.list("popular", 800));

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("all lists are stale, the newest of 12 min ago");
  }

  @Test
  void aSiteWithoutListsIsTold() {
    assertThat(new Found().lists().problems())
        .singleElement()
        .asString()
        .contains("no list was ever published");
  }

  @Test
  void manyRefusalsAreToldWithTheirReasons() {
    LetterState letters =
        new LetterState(900, 20, 1000, Map.of("field_missing", 12, "not_json", 38));

    assertThat(new Found().letters(letters).problems())
        .singleElement()
        .asString()
        .contains("2.0 % of the last hour's events were refused (20 of 1,000)")
        .contains("not_json 38, field_missing 12");
  }

  @Test
  void causesComeBeforeWhatFollowsFromThem() {
    Found found =
        new Found()
            .lists(Found.list("trending", 700))
            .lacks("rankings: partitions [0] have no leader; brokers are down")
            .differs("articles: is missing")
            .answers(new Answerer("h:9404", false, "pipeline REBALANCING"));

    assertThat(found.problems())
        .satisfiesExactly(
            first -> assertThat(first).contains("articles: is missing", "./trendline topics"),
            second -> assertThat(second).contains("no leader"),
            third -> assertThat(third).contains("all lists are stale"),
            fourth -> assertThat(fourth).contains("h:9404 is not ready: pipeline REBALANCING"));
  }

  @Test
  void limitsOutsideTheirRangesNameTheirOption() {
    assertThatThrownBy(() -> new Limits(Duration.ofMinutes(1), 1, 0.5))
        .hasMessageContaining("--stale-after PT1M");
    assertThatThrownBy(() -> new Limits(Duration.ofMinutes(2), -1, 0.5))
        .hasMessageContaining("--max-waiting -1");
    assertThatThrownBy(() -> new Limits(Duration.ofMinutes(2), 1, Double.NaN))
        .hasMessageContaining("--max-refused NaN");
  }
}
