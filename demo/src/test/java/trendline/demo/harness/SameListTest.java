package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.demo.harness.RecountedList.Entry;

class SameListTest {
  @Test
  void equalListsAreTheSame() {
    assertSame(
        list(entry(1, "a", 2, 3), entry(2, "b", 1, 1)),
        list(entry(1, "a", 2, 3), entry(2, "b", 1, 1)));
  }

  @Test
  void neighbouringSixthDecimalsMayStandInEitherOrder() {
    assertSame(
        list(entry(1, "b", 1.000001, 1), entry(2, "a", 1, 1)),
        list(entry(1, "a", 1.000001, 1), entry(2, "b", 1, 1)));
  }

  @Test
  void aTieThatBothProgramsSeeHasOneOrder() {
    assertDiffer(
        list(entry(1, "b", 1, 1), entry(2, "a", 1, 1)),
        list(entry(1, "a", 1, 1), entry(2, "b", 1, 1)));
  }

  @Test
  void ofTwoCloseOnesAtTheEndEitherMayBeCutOff() {
    assertSame(list(entry(1, "b", 1.000001, 1)), list(entry(1, "a", 1, 1)));
  }

  @Test
  void otherCountsScoresOrLengthsDiffer() {
    assertDiffer(list(entry(1, "a", 1, 1)), list(entry(1, "a", 1, 2)));
    assertDiffer(list(entry(1, "a", 1, 1)), list(entry(1, "a", 1.000003, 1)));
    assertDiffer(list(entry(1, "a", 1, 1)), list());
    assertDiffer(list(entry(2, "a", 1, 1)), list(entry(1, "a", 1, 1)));
  }

  private static void assertSame(RecountedList actual, RecountedList expected) {
    assertThatNoException().isThrownBy(() -> SameList.assertSame(actual, expected));
  }

  private static void assertDiffer(RecountedList actual, RecountedList expected) {
    assertThatThrownBy(() -> SameList.assertSame(actual, expected))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("popular|24h|all at 1970-01-01T00:00:00Z");
  }

  private static RecountedList list(Entry... entries) {
    return new RecountedList(Instant.EPOCH, "popular", "24h", "all", List.of(entries));
  }

  private static Entry entry(int rank, String articleId, double score, long views) {
    return new Entry(rank, articleId, score, views, 0, views, 0);
  }
}
