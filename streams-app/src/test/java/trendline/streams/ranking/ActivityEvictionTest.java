package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.events.CommentState.VISIBLE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;

class ActivityEvictionTest {
  private static final Duration EIGHT_DAYS = Duration.ofDays(8);

  private final ActivityFixture site = new ActivityFixture();

  @Test
  void anArticleWithALiveBucketStaysOnTheHeap() {
    site.view("budget", "v1");
    saveAll();

    site.passes(Duration.ofDays(7));
    site.view("other", "v1");
    saveAll();
    site.view("budget", "v2");

    assertThat(site.rows.readsOf(RowKeys.article("budget"))).isEqualTo(1);
  }

  @Test
  void anArticleLeavesTheHeapWithItsLastBucketAndComesBackFromItsRows() {
    site.view("budget", "v1");
    site.comment("budget", VISIBLE, 1);
    saveAll();

    site.passes(EIGHT_DAYS);
    site.view("other", "v1");
    saveAll();
    site.view("budget", "v2");

    assertThat(site.rows.readsOf(RowKeys.article("budget"))).isEqualTo(2);
    assertThat(site.totals()).contains(new ArticleTotals("budget", 2, 1));
  }

  @Test
  void aRestartReadsOnlyArticlesThatLive() {
    site.view("old", "v1");
    saveAll();
    site.passes(EIGHT_DAYS);
    site.view("new", "v1");
    saveAll();
    long reads = site.rows.readsOf(RowKeys.article("old"));

    site.restart();

    assertThat(site.rows.readsOf(RowKeys.article("old"))).isEqualTo(reads);
    assertThat(site.rows.readsOf(RowKeys.article("new"))).isEqualTo(2);
  }

  @Test
  void totalsThatWereNotHandedOnBeforeARestartAreHandedOnAfterIt() {
    site.view("budget", "v1");
    site.activity.save();

    site.restart();

    assertThat(site.totals()).containsExactly(new ArticleTotals("budget", 1, 0));
  }

  @Test
  void theRowsOfForgottenVisitorsAreDeleted() {
    site.view("budget", "v1");
    saveAll();
    assertThat(rowsOf("budget")).isEqualTo(1);

    site.passes(Duration.ofMinutes(60));
    site.view("other", "v2");
    saveAll();

    assertThat(rowsOf("budget")).isZero();
  }

  @Test
  void aRowStaysUntilTheLastOfItsVisitorsIsForgotten() {
    site.view("budget", "v1");
    site.view("budget", "v2", site.now.minus(Duration.ofMinutes(29)));
    saveAll();

    site.passes(Duration.ofMinutes(59));
    site.view("other", "v3");
    saveAll();
    site.restart();

    assertThat(rowsOf("budget")).isEqualTo(1);
    assertThat(site.view("budget", "v1", site.now.minus(Duration.ofMinutes(59))))
        .isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void theRowsOfVisitorsWhoCameLateAreDeletedThoughTheProcessRestarted() {
    site.view("archive", "v1", site.now.minus(Duration.ofDays(30)));
    saveAll();
    assertThat(rowsOf("archive")).isEqualTo(1);
    site.restart();

    site.view("other", "v2");
    saveAll();

    assertThat(rowsOf("archive")).isZero();
  }

  private void saveAll() {
    site.totals();
    site.activity.save();
  }

  private int rowsOf(String articleId) {
    return site.rows.rowsOf(Visitors.reader(IdHash.of(articleId), "v1"));
  }
}
