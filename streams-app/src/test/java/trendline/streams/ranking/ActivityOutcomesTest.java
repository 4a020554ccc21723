package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.events.CommentState.DELETED;
import static trendline.events.CommentState.VISIBLE;
import static trendline.streams.ranking.ActivityFixture.titled;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;

class ActivityOutcomesTest {
  private final ActivityFixture site = new ActivityFixture();

  @Test
  void aSecondViewByTheSameVisitorIsADuplicate() {
    assertThat(site.view("budget", "v1")).isEqualTo(Outcome.COUNTED);

    assertThat(site.view("budget", "v1")).isEqualTo(Outcome.DUPLICATE);

    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 1, 0));
  }

  @Test
  void aViewOfTheOldestHourStillCountsAndOneBeforeItIsLate() {
    Instant oldest = site.now.minus(Duration.ofHours(191));

    assertThat(site.view("budget", "v1", oldest)).isEqualTo(Outcome.COUNTED);
    assertThat(site.view("budget", "v2", oldest.minusMillis(1))).isEqualTo(Outcome.LATE);

    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 2, 0));
  }

  @Test
  void aLateViewIsStillDeduplicated() {
    Instant late = site.now.minus(Duration.ofDays(30));
    site.view("budget", "v1", late);

    Outcome again = site.view("budget", "v1", late);

    assertThat(again).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void theHighestVersionOfACommentWinsInWhateverOrder() {
    assertThat(site.comment("budget", DELETED, 3)).isEqualTo(Outcome.COUNTED);

    assertThat(site.comment("budget", VISIBLE, 2)).isEqualTo(Outcome.DUPLICATE);
    assertThat(site.comment("budget", VISIBLE, 3)).isEqualTo(Outcome.DUPLICATE);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));

    assertThat(site.comment("budget", VISIBLE, 4)).isEqualTo(Outcome.COUNTED);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 1));
  }

  @Test
  void aCommentDeletedAfterAYearStillSubtracts() {
    Instant written = site.now;
    site.comment("budget", VISIBLE, 1);
    site.activity.save();
    site.passes(Duration.ofDays(365));
    site.activity.save();

    Outcome outcome = site.comment("budget", "anna", DELETED, 2, written);

    assertThat(outcome).isEqualTo(Outcome.LATE);
    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 0, 0));
  }

  @Test
  void aDescriptionThatSaysNothingNewIsADuplicate() {
    assertThat(site.activity.undescribe("budget")).isEqualTo(Outcome.DUPLICATE);
    assertThat(site.activity.describe(titled("budget", "Old", null))).isEqualTo(Outcome.COUNTED);

    assertThat(site.activity.describe(titled("budget", "Old", null))).isEqualTo(Outcome.DUPLICATE);
    assertThat(site.activity.describe(titled("budget", "New", null))).isEqualTo(Outcome.COUNTED);
    assertThat(site.activity.undescribe("budget")).isEqualTo(Outcome.COUNTED);
  }

  @Test
  void totalsAreHandedOnOnce() {
    site.view("budget", "v1");
    site.totals();

    assertThat(site.totals()).isEmpty();
  }
}
