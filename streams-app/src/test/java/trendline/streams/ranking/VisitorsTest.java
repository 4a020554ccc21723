package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private static final long MINUTE = 60_000;
  private static final long WINDOW = 30 * MINUTE;
  private static final long ANNA = 1;
  private static final long BORIS = 2;
  private static final long NOON = 1_000 * WINDOW;

  private final MemoryRows rows = new MemoryRows();
  private final Visitors visitors = new Visitors(WINDOW, new VisitorLog(rows));
  private final ArticleActivity article = new ArticleActivity("cup");

  @Test
  void aReloadWithinTheWindowIsADuplicateAndOneExactlyAWindowLaterCounts() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON + WINDOW - 1, NOON + WINDOW - 1)).isFalse();
    assertThat(count(ANNA, NOON + WINDOW, NOON + WINDOW)).isTrue();
  }

  @Test
  void aDuplicateDoesNotProlongTheWindow() {
    count(ANNA, NOON, NOON);
    count(ANNA, NOON + 20 * MINUTE, NOON + 20 * MINUTE);

    boolean counted = count(ANNA, NOON + 40 * MINUTE, NOON + 40 * MINUTE);

    assertThat(counted).isTrue();
  }

  @Test
  void aLateViewIsADuplicateWithinTheWindowBeforeTheLastCountedOne() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON - WINDOW + 1, NOON)).isFalse();
    assertThat(count(ANNA, NOON - WINDOW, NOON)).isTrue();
  }

  @Test
  void aLateViewThatCountsDoesNotTakeThePlaceOfTheLastOne() {
    count(ANNA, NOON, NOON);
    count(ANNA, NOON - WINDOW, NOON);

    boolean counted = count(ANNA, NOON + MINUTE, NOON + MINUTE);

    assertThat(counted).isFalse();
  }

  @Test
  void visitorsDoNotShareAWindow() {
    count(ANNA, NOON, NOON);

    assertThat(count(BORIS, NOON, NOON)).isTrue();
  }

  @Test
  void isForgottenTwoWindowsAfterTheLastCountedView() {
    count(ANNA, NOON, NOON);

    assertThat(count(ANNA, NOON, NOON + 2 * WINDOW - 1)).isFalse();
    assertThat(count(ANNA, NOON, NOON + 2 * WINDOW)).isTrue();
  }

  @Test
  void keepsNobodyWhoIsForgotten() {
    count(ANNA, NOON, NOON);
    count(BORIS, NOON + 1, NOON + 1);

    visitors.forget(article, NOON + 2 * WINDOW);
    assertThat(article.visitors.size()).isEqualTo(1);

    visitors.forget(article, NOON + 2 * WINDOW + 1);
    assertThat(article.visitors.size()).isZero();
  }

  @Test
  void handsOverOnlyWhatIsNewToBeSaved() {
    count(ANNA, NOON, NOON);
    assertThat(saved()).containsExactly(ANNA, NOON);

    count(ANNA, NOON + 1, NOON + 1);
    count(BORIS, NOON + 2, NOON + 2);

    assertThat(saved()).containsExactly(BORIS, NOON + 2);
  }

  @Test
  void restoresTheLaterOfTwoSavedViews() {
    Visitors.restore(article, ANNA, NOON);
    Visitors.restore(article, ANNA, NOON - WINDOW);

    assertThat(count(ANNA, NOON + MINUTE, NOON + MINUTE)).isFalse();
    assertThat(saved()).isEmpty();
  }

  private boolean count(long visitor, long occurredAt, long partitionTime) {
    return visitors.count(article, visitor, occurredAt, partitionTime);
  }

  /** Visitors and their last counted views, in turn, that are written now. */
  private List<Long> saved() {
    Progress progress = new Progress();
    visitors.save(article, progress);
    visitors.endCommit(progress);
    List<Long> saved = new ArrayList<>();
    rows.scan(
        RowKeys.VISITORS,
        (key, value) ->
            VisitorLog.read(
                value,
                (articleId, visitor, occurredAt) -> saved.addAll(List.of(visitor, occurredAt))));
    return saved;
  }
}
