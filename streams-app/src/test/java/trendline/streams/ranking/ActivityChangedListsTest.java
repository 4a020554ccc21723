package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.events.CommentState.VISIBLE;
import static trendline.streams.ranking.ActivityFixture.titled;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ActivityChangedListsTest {
  private final ActivityFixture site = new ActivityFixture();

  @Test
  void everyListIsHandedOnAtFirstEvenIfEmpty() {
    assertThat(site.changedLists())
        .containsExactly(
            "discussed|24h|all",
            "discussed|7d|all",
            "popular|24h|all",
            "popular|7d|all",
            "trending|1h|all",
            "trending|24h|all");
  }

  @Test
  void nothingIsHandedOnWhereNothingChanged() {
    site.view("budget", "v1");
    site.changedLists();
    site.passes(Duration.ofSeconds(59));

    assertThat(site.changedLists()).isEmpty();
  }

  @Test
  void aDuplicateChangesNoList() {
    site.view("budget", "v1");
    site.changedLists();

    site.view("budget", "v1");

    assertThat(site.changedLists()).isEmpty();
  }

  @Test
  void aViewChangesEveryListInWhichTheArticleStands() {
    site.view("budget", "v1");
    site.changedLists();

    site.view("budget", "v2");

    assertThat(site.changedLists()).hasSize(6);
  }

  @Test
  void heatCoolsWithTheMinuteAndPlainCountsDoNot() {
    site.view("budget", "v1");
    site.changedLists();
    site.passes(Duration.ofMinutes(1));

    assertThat(site.changedLists()).containsExactly("trending|1h|all");
  }

  @Test
  void aMinuteThatCoolsNothingHandsOnNothing() {
    site.changedLists();
    site.passes(Duration.ofMinutes(1));

    assertThat(site.changedLists()).isEmpty();
  }

  @Test
  void anArticleLeavesTheListWhenItsCommentHasLeftTheWindow() {
    site.comment("budget", VISIBLE, 1);
    site.changedLists();
    site.passes(Duration.ofHours(24));

    assertThat(site.changedLists())
        .containsExactly(
            "discussed|24h|all", "popular|24h|all", "trending|1h|all", "trending|24h|all");
  }

  @Test
  void aNewTitleChangesTheListsOfTheArticleAndOfItsCategory() {
    site.view("budget", "v1");
    site.activity.describe(titled("budget", "Old", "tech"));
    site.changedLists();

    site.activity.describe(titled("budget", "New", "tech"));

    assertThat(site.changedLists()).hasSize(12).contains("popular|7d|category:tech");
  }

  @Test
  void aCategorysListStaysWhenItsLastArticleMovesOut() {
    site.view("budget", "v1");
    site.activity.describe(titled("budget", "Title", "tech"));
    site.changedLists();

    site.activity.describe(titled("budget", "Title", "news"));

    assertThat(site.changedLists())
        .contains("popular|7d|category:tech", "popular|7d|category:news");
  }
}
