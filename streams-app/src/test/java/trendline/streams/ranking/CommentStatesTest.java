package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.events.CommentState.DELETED;
import static trendline.events.CommentState.HIDDEN;
import static trendline.events.CommentState.PENDING;
import static trendline.events.CommentState.VISIBLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.CommentState;
import trendline.events.RankingEntry;

class CommentStatesTest {
  private static final List<CommentState> STATES = List.of(PENDING, VISIBLE, HIDDEN, VISIBLE);

  @Test
  void theNewestVersionWinsInWhateverOrderTheyCome() {
    List<List<Integer>> orders = ordersOf(List.of(0, 1, 2, 3));

    assertThat(orders)
        .hasSize(24)
        .allSatisfy(
            order -> {
              ActivityFixture site = new ActivityFixture();
              order.forEach(version -> site.comment("budget", STATES.get(version), version));
              assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 1));
            });
  }

  @Test
  void aCommentThatIsDeletedTwiceIsSubtractedOnce() {
    ActivityFixture site = new ActivityFixture();
    site.comment("budget", VISIBLE, 1);

    site.comment("budget", DELETED, 2);
    site.comment("budget", DELETED, 3);

    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));
  }

  @Test
  void aCommentThatWasNeverVisibleSubtractsNothingWhenItIsDeleted() {
    ActivityFixture site = new ActivityFixture();

    site.comment("budget", PENDING, 1);
    site.comment("budget", DELETED, 2);

    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));
  }

  @Test
  void aHiddenCommentIsLeftOutUntilItIsRestored() {
    ActivityFixture site = new ActivityFixture();
    site.comment("budget", VISIBLE, 1);

    site.comment("budget", HIDDEN, 2);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));
    assertThat(discussed(site)).isEmpty();

    site.comment("budget", VISIBLE, 3);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 1));
    assertThat(discussed(site)).extracting(RankingEntry::windowComments).containsExactly(1L);
  }

  @Test
  void aCommentThatIsDeletedAfterAYearAndTwoRestartsIsSubtractedOnce() {
    ActivityFixture site = new ActivityFixture();
    Instant written = site.now;
    site.comment("budget", VISIBLE, 1);
    site.activity.save();
    site.passes(Duration.ofDays(365));
    site.restart();

    site.comment("budget", "anna", DELETED, 2, written);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));
    site.activity.save();
    site.restart();

    site.comment("budget", "anna", DELETED, 3, written);
    assertThat(site.totals()).allMatch(totals -> totals.comments() == 0);
  }

  @Test
  void aPersonWhoIsErasedLeavesTheTotalsAndCountsAsSeveralAuthors() {
    ActivityFixture site = new ActivityFixture();
    fiveComments(site, "anna", 1);
    assertThat(discussed(site)).extracting(RankingEntry::score).containsExactly(3.4);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 5));

    fiveComments(site, null, 2);

    assertThat(discussed(site)).extracting(RankingEntry::score).containsExactly(5.0);
    assertThat(site.totals()).allMatch(totals -> totals.comments() == 5);
  }

  private static void fiveComments(ActivityFixture site, @Nullable String author, long version) {
    for (int i = 1; i <= 5; i++) {
      Comment comment = new Comment("c" + i, "budget", author, VISIBLE, version, site.now);
      site.activity.count(comment, site.now.toEpochMilli());
    }
  }

  private static List<RankingEntry> discussed(ActivityFixture site) {
    return site.activity.takeChangedLists(site.now.toEpochMilli()).stream()
        .filter(ranking -> ranking.key().toString().equals("discussed|24h|all"))
        .findFirst()
        .orElseThrow()
        .entries();
  }

  private static List<List<Integer>> ordersOf(List<Integer> versions) {
    if (versions.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : versions) {
      List<Integer> others = versions.stream().filter(other -> !other.equals(first)).toList();
      for (List<Integer> rest : ordersOf(others)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
