package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.ranking.EntryFixture.entryOf;

import org.junit.jupiter.api.Test;

class RankingOrderTest {
  private static final String YESTERDAY = "2026-11-23T12:00:00Z";
  private static final String TODAY = "2026-11-24T12:00:00Z";

  @Test
  void theHigherScoreStandsBeforeAllElse() {
    EntryFixture higher = entryOf("b").scoring(0.000002);
    EntryFixture lower = entryOf("a").scoring(0.000001).viewed(9).commented(9).published(TODAY);

    inOrder(higher, lower);
  }

  @Test
  void ofEqualScoresTheMoreViewedInTheWindowStandsHigher() {
    inOrder(entryOf("b").viewed(2), entryOf("a").viewed(1).commented(9).published(TODAY));
  }

  @Test
  void ofEqualViewsTheMoreCommentedInTheWindowStandsHigher() {
    inOrder(entryOf("b").commented(2), entryOf("a").commented(1).published(TODAY));
  }

  @Test
  void ofEqualCommentsTheNewerStandsHigher() {
    inOrder(entryOf("b").published(TODAY), entryOf("a").published(YESTERDAY));
  }

  @Test
  void anUnknownPublicationStandsLast() {
    inOrder(entryOf("b").published(YESTERDAY), entryOf("a"));
  }

  @Test
  void ofEqualOrUnknownPublicationsTheSmallerIdStandsHigher() {
    inOrder(entryOf("a").published(TODAY), entryOf("b").published(TODAY));
    inOrder(entryOf("A"), entryOf("a"));
    inOrder(entryOf("a10"), entryOf("a9"));
  }

  private static void inOrder(EntryFixture first, EntryFixture second) {
    RankingOrder order = new RankingOrder();

    assertThat(order.compare(first.entry(), second.entry())).isNegative();
    assertThat(order.compare(second.entry(), first.entry())).isPositive();
    assertThat(order.compare(first.entry(), first.entry())).isZero();
  }
}
