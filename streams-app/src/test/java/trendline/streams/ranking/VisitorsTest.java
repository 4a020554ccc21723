package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final long MINUTE = 60_000;
  private static final long WINDOW = 30 * MINUTE;
  private static final long ANNA = 1;
  private static final long BORIS = 2;
  private static final long NOON = 1_000 * WINDOW;

  private final Visitors visitors = new Visitors();

  @Test
  void aReloadWithinTheWindowIsADuplicateAndOneExactlyAWindowLaterCounts() {
    visitors.count(ANNA, NOON, NOON, WINDOW);

    assertThat(visitors.count(ANNA, NOON + WINDOW - 1, NOON + WINDOW - 1, WINDOW)).isFalse();
    assertThat(visitors.count(ANNA, NOON + WINDOW, NOON + WINDOW, WINDOW)).isTrue();
  }

  @Test
  void aDuplicateDoesNotProlongTheWindow() {
    visitors.count(ANNA, NOON, NOON, WINDOW);
    visitors.count(ANNA, NOON + 20 * MINUTE, NOON + 20 * MINUTE, WINDOW);

    boolean counted = visitors.count(ANNA, NOON + 40 * MINUTE, NOON + 40 * MINUTE, WINDOW);

    assertThat(counted).isTrue();
  }

  @Test
  void aLateViewIsADuplicateWithinTheWindowBeforeTheLastCountedOne() {
    visitors.count(ANNA, NOON, NOON, WINDOW);

    assertThat(visitors.count(ANNA, NOON - WINDOW + 1, NOON, WINDOW)).isFalse();
    assertThat(visitors.count(ANNA, NOON - WINDOW, NOON, WINDOW)).isTrue();
  }

  @Test
  void aLateViewThatCountsDoesNotTakeThePlaceOfTheLastOne() {
    visitors.count(ANNA, NOON, NOON, WINDOW);
    visitors.count(ANNA, NOON - WINDOW, NOON, WINDOW);

    boolean counted = visitors.count(ANNA, NOON + MINUTE, NOON + MINUTE, WINDOW);

    assertThat(counted).isFalse();
  }

  @Test
  void visitorsDoNotShareAWindow() {
    visitors.count(ANNA, NOON, NOON, WINDOW);

    assertThat(visitors.count(BORIS, NOON, NOON, WINDOW)).isTrue();
  }

  @Test
  void isForgottenTwoWindowsAfterTheLastCountedView() {
    visitors.count(ANNA, NOON, NOON, WINDOW);

    assertThat(visitors.count(ANNA, NOON, NOON + 2 * WINDOW - 1, WINDOW)).isFalse();
    assertThat(visitors.count(ANNA, NOON, NOON + 2 * WINDOW, WINDOW)).isTrue();
  }

  @Test
  void keepsNobodyWhoIsForgotten() {
    visitors.count(ANNA, NOON, NOON, WINDOW);
    visitors.count(BORIS, NOON + 1, NOON + 1, WINDOW);

    visitors.forget(NOON + 2 * WINDOW, WINDOW);
    assertThat(visitors.isEmpty()).isFalse();

    visitors.forget(NOON + 2 * WINDOW + 1, WINDOW);
    assertThat(visitors.isEmpty()).isTrue();
  }

  @Test
  void handsOverOnlyWhatIsNewToBeSaved() {
    visitors.count(ANNA, NOON, NOON, WINDOW);
    assertThat(visitors.takeUnsaved()).containsExactly(ANNA, NOON);

    visitors.count(ANNA, NOON + 1, NOON + 1, WINDOW);
    visitors.count(BORIS, NOON + 2, NOON + 2, WINDOW);

    assertThat(visitors.takeUnsaved()).containsExactly(BORIS, NOON + 2);
  }

  @Test
  void restoresTheLaterOfTwoSavedViews() {
    visitors.restore(ANNA, NOON);
    visitors.restore(ANNA, NOON - WINDOW);

    assertThat(visitors.count(ANNA, NOON + MINUTE, NOON + MINUTE, WINDOW)).isFalse();
    assertThat(visitors.takeUnsaved()).isEmpty();
  }
}
