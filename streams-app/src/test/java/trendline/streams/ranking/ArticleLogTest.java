package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;
import trendline.events.CommentState;

class ArticleLogTest {
  private static final int ARTICLES = 10;

  private final ActivityFixture site = new ActivityFixture();
  private int visitor;

  @Test
  void whatChangedInACommitIsOneRow() {
    viewAll(0, ARTICLES);

    save();

    assertThat(site.rows.count(RowKeys.ARTICLES_TOGETHER)).isEqualTo(1);
    assertThat(site.rows.count(RowKeys.ARTICLES)).isZero();
  }

  @Test
  void aRowOfWhichAllWasSavedAgainIsDropped() {
    for (int commit = 0; commit < ArticleLog.ROWS_KEPT; commit++) {
      viewAll(0, ARTICLES);
      save();
    }

    assertThat(site.rows.count(RowKeys.ARTICLES_TOGETHER)).isEqualTo(1);
    assertThat(site.rows.count(RowKeys.ARTICLES)).isZero();
  }

  @Test
  void ofManyRowsOnlyTheNewestAreKept() {
    int commits = 3 * ArticleLog.ROWS_KEPT;
    for (int commit = 0; commit < commits; commit++) {
      viewAll(commit * ARTICLES, (commit + 1) * ARTICLES);
      save();
    }

    assertThat(site.rows.count(RowKeys.ARTICLES_TOGETHER)).isEqualTo(ArticleLog.ROWS_KEPT);
    assertThat(site.rows.count(RowKeys.ARTICLES))
        .isEqualTo((commits - ArticleLog.ROWS_KEPT) * ARTICLES);
  }

  @Test
  void whatLeftTheHeapIsInNoSharedRowAMinuteLater() {
    viewAll(0, ARTICLES);
    save();
    site.passes(Duration.ofDays(9));
    for (int minute = 0; minute < 3; minute++) {
      site.view("other", "v" + minute);
      save();
      site.passes(Duration.ofMinutes(1));
    }

    assertThat(site.rows.count(RowKeys.ARTICLES_TOGETHER)).isZero();
    assertThat(site.rows.count(RowKeys.ARTICLES)).isEqualTo(ARTICLES + 1);
  }

  @Test
  void whatDidNotChangeForLongGetsARowOfItsOwnAndIsCountedOnAfterARestart() {
    viewAll(0, 2 * ARTICLES);
    save();
    for (int commit = 0; commit < ArticleLog.ROWS_KEPT; commit++) {
      viewAll(0, ARTICLES);
      site.view("only-" + commit, "v");
      save();
    }
    assertThat(site.rows.count(RowKeys.ARTICLES)).isEqualTo(ARTICLES);

    site.restart();
    site.totals();
    viewAll(0, 2 * ARTICLES);

    assertThat(site.totals())
        .hasSize(2 * ARTICLES)
        .contains(new ArticleTotals("a0", ArticleLog.ROWS_KEPT + 2, 0))
        .contains(new ArticleTotals("a" + ARTICLES, 2, 0));
  }

  @Test
  void eachArticleIsCountedOnAfterARestartHoweverSeldomItChanged() {
    int commits = 3 * ArticleLog.ROWS_KEPT;
    int articles = 2 * ArticleLog.ROWS_KEPT;
    for (int commit = 0; commit < commits; commit++) {
      for (int i = 0; i < articles; i++) {
        if (commit % (i + 1) == 0) {
          viewAll(i, i + 1);
        }
      }
      save();
    }

    site.restart();
    site.totals();
    viewAll(0, articles);

    List<ArticleTotals> expected = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      expected.add(new ArticleTotals("a" + i, (commits + i) / (i + 1) + 1, 0));
    }
    assertThat(site.totals()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aNewerRowOfAnArticlesOwnCountsMoreThanOneThatItShares() {
    viewAll(0, ARTICLES);
    save();
    viewAll(0, 1);
    save();

    site.restart();
    site.totals();
    viewAll(0, 1);

    assertThat(site.totals()).containsExactly(new ArticleTotals("a0", 3, 0));
  }

  @Test
  void anArticleLeavesTheHeapThoughARowHasItStill() {
    viewAll(0, ARTICLES);
    save();
    site.passes(Duration.ofDays(9));
    site.view("other", "v");
    save();
    long read = site.rows.readsOf(RowKeys.article("a0"));

    viewAll(0, 1);

    assertThat(site.rows.readsOf(RowKeys.article("a0"))).isEqualTo(read + 1);
    assertThat(site.totals()).containsExactly(new ArticleTotals("a0", 2, 0));
  }

  @Test
  void commentsOfArticlesThatAreSavedTogetherAreKnownAfterARestart() {
    viewAll(0, ARTICLES);
    site.comment("a0", CommentState.VISIBLE, 1);
    save();

    site.restart();
    site.totals();
    viewAll(0, 1);

    assertThat(site.totals()).containsExactly(new ArticleTotals("a0", 2, 1));
    assertThat(site.changedLists()).contains("discussed|24h|all");
  }

  private void viewAll(int from, int to) {
    for (int i = from; i < to; i++) {
      site.view("a" + i, "v" + visitor++);
    }
  }

  private void save() {
    site.totals();
    site.activity.save();
  }
}
