package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import trendline.events.ListDescription;

class RankingSettingsTest {
  private static final List<RankedList> LISTS = List.of(RankedList.parse("popular:24h"));
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Test
  void runsTheSixListsOfTheDesignUnlessToldOtherwise() {
    RankingSettings defaults = RankingSettings.defaults();

    assertThat(defaults.lists().toString())
        .isEqualTo(
            "[trending:1h, trending:24h, discussed:24h, discussed:7d, popular:24h, popular:7d]");
    assertThat(defaults)
        .isEqualTo(
            new RankingSettings(defaults.lists(), 100, 1, false, 200, HALF_AN_HOUR, 0.25, 0.5));
  }

  @Test
  void takesTheBoundsThemselves() {
    assertThat(new RankingSettings(LISTS, 1, 1, true, 0, Duration.ofSeconds(1), 0.001, 0).size())
        .isEqualTo(1);
    assertThat(new RankingSettings(LISTS, 200, 9, true, 10_000, Duration.ofDays(1), 10, 1).size())
        .isEqualTo(200);
  }

  @Test
  void refusesToRunNoList() {
    refuses(
        () -> new RankingSettings(List.of(), 100, 1, false, 200, HALF_AN_HOUR, 0.25, 0.5),
        "--list []: needs at least one list");
  }

  @Test
  void refusesToRunAListTwice() {
    List<RankedList> twice = List.of(LISTS.get(0), LISTS.get(0));

    refuses(
        () -> new RankingSettings(twice, 100, 1, false, 200, HALF_AN_HOUR, 0.25, 0.5),
        "--list [popular:24h, popular:24h]: must not name a list twice");
  }

  @Test
  void refusesSizesThatNoRecordHolds() {
    refuses(() -> sized(0), "--list-size 0: must be 1 to 200");
    refuses(() -> sized(201), "--list-size 201: must be 1 to 200");
  }

  @Test
  void refusesToListArticlesWithoutEvents() {
    refuses(
        () -> new RankingSettings(LISTS, 100, 0, false, 200, HALF_AN_HOUR, 0.25, 0.5),
        "--min-window-events 0: must be 1 or more");
  }

  @Test
  void refusesNumbersOfCategoriesOutOfBounds() {
    refuses(() -> categories(-1), "--max-categories -1: must be 0 to 10000");
    refuses(() -> categories(10_001), "--max-categories 10001: must be 0 to 10000");
  }

  @Test
  void refusesDedupeWindowsOutOfBounds() {
    refuses(() -> deduping(Duration.ofMillis(999)), "--dedupe-window PT0.999S: must be 1s to 24h");
    refuses(
        () -> deduping(Duration.ofHours(24).plusMillis(1)),
        "--dedupe-window PT24H0.001S: must be 1s to 24h");
  }

  @Test
  void refusesHalfLivesOutOfBounds() {
    refuses(() -> heat(0, 0.5), "--half-life 0.0: must be above 0 and at most 10 windows");
    refuses(() -> heat(10.1, 0.5), "--half-life 10.1: must be above 0 and at most 10 windows");
    refuses(() -> heat(Double.NaN, 1), "--half-life NaN: must be above 0 and at most 10 windows");
  }

  @Test
  void refusesDiscountsOutOfBounds() {
    refuses(() -> heat(1, -0.1), "--past-discount -0.1: must be 0 to 1");
    refuses(() -> heat(1, 1.1), "--past-discount 1.1: must be 0 to 1");
    refuses(() -> heat(1, Double.NaN), "--past-discount NaN: must be 0 to 1");
  }

  @Test
  void aListIsDescribedByItsFormulaAndTheNumbersThatAreInIt() {
    for (Formula formula : Formula.values()) {
      ListDescription description = heat(0.3, 0.7).describe(formula);

      assertThat(description.formula()).isEqualTo(formula.text());
      assertThat(description.parameters())
          .containsEntry("size", 100)
          .containsEntry("dedupeWindow", "PT30M");
    }
    assertThat(heat(0.3, 0.7).describe(Formula.HEAT).parameters())
        .containsEntry("halfLife", 0.3)
        .containsEntry("pastDiscount", 0.7);
    assertThat(heat(0.3, 0.7).describe(Formula.CAPPED_AUTHORS).parameters())
        .containsEntry("commentsInFull", 3)
        .containsEntry("furtherWeight", 0.2)
        .doesNotContainKey("halfLife");
  }

  private static RankingSettings sized(int size) {
    return new RankingSettings(LISTS, size, 1, false, 200, HALF_AN_HOUR, 0.25, 0.5);
  }

  private static RankingSettings categories(int most) {
    return new RankingSettings(LISTS, 100, 1, false, most, HALF_AN_HOUR, 0.25, 0.5);
  }

  private static RankingSettings deduping(Duration window) {
    return new RankingSettings(LISTS, 100, 1, false, 200, window, 0.25, 0.5);
  }

  private static RankingSettings heat(double halfLife, double discount) {
    return new RankingSettings(LISTS, 100, 1, false, 200, HALF_AN_HOUR, halfLife, discount);
  }

  private static void refuses(ThrowingCallable settings, String message) {
    assertThatThrownBy(settings).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
