package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import trendline.events.ArticleTotals;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.streams.oracle.Arrival;
import trendline.streams.oracle.BruteForce;
import trendline.streams.oracle.Recount;

/**
 * One partition and the brute force beside it. A crash falls back to the last save, as a
 * transaction does: of the rows, of the events read and of the totals handed on.
 */
final class CrashingPartition {
  private static final long MINUTE = 60_000;

  private final RankingSettings settings;
  private final BruteForce expected;
  private final Map<String, ArticleTotals> handedOn = new HashMap<>();
  private final Map<RankingKey, Ranking> lists = new HashMap<>();
  private Map<String, ArticleTotals> committed = Map.of();
  private MemoryRows rows = new MemoryRows();
  private MemoryRows savedRows = new MemoryRows();
  private Activity activity;

  CrashingPartition(RankingSettings settings, long now) {
    this.settings = settings;
    expected = new BruteForce(settings);
    activity = new Activity(settings, rows);
    activity.restore(now);
  }

  void arrive(Event event, long now) {
    String outcome = expected.arrive(new Arrival(event, now));
    assertThat(activity.take(event, now).name()).as("outcome of %s", event).isEqualTo(outcome);
  }

  void save(boolean totalsFirst) {
    if (totalsFirst) {
      takeTotals();
    }
    activity.save();
    savedRows = rows.copy();
    committed = Map.copyOf(handedOn);
    expected.save();
  }

  void crash(long now) {
    rows = savedRows.copy();
    activity = new Activity(settings, rows);
    activity.restore(now);
    handedOn.clear();
    handedOn.putAll(committed);
    lists.clear();
    expected.crash().forEach(event -> arrive(event, now));
  }

  void takeTotals() {
    activity
        .takeChangedTotals(Integer.MAX_VALUE)
        .forEach(totals -> handedOn.put(totals.articleId(), totals));
  }

  /** Compares totals and lists with the brute force; answers with the latter's recount. */
  Recount check(long now) {
    Recount recount = expected.recount(now);
    takeTotals();
    for (String id : recount.articleIds()) {
      assertThat(handedOn.getOrDefault(id, new ArticleTotals(id, 0, 0)))
          .as("totals")
          .isEqualTo(recount.totals(id));
    }
    for (Ranking ranking : activity.takeChangedLists(now)) {
      assertThat(ranking.generatedAt().toEpochMilli()).as("generatedAt").isEqualTo(now);
      long dataUntil = ranking.dataUntil() == null ? 0 : ranking.dataUntil().toEpochMilli();
      assertThat(dataUntil).as("dataUntil").isEqualTo(recount.dataUntil());
      lists.put(ranking.key(), ranking);
    }
    assertThat(activity.takeChangedLists(now)).as("lists that changed since just now").isEmpty();
    return recount;
  }

  /**
   * Checks, when all that there was is old, that no row is left to be forgotten; with a second save
   * a minute later, since the first still writes the visitors that it has not written yet.
   */
  void checkForgetting(long now) {
    for (long at : new long[] {now, now + MINUTE}) {
      arrive(new PageView("last", "last", "last", Instant.ofEpochMilli(at)), at);
      save(true);
    }
    Set<String> live = new HashSet<>();
    rows.scan(
        RowKeys.ARTICLES,
        (key, row) -> {
          if (ArticleActivity.isLive(row)) {
            live.add(RowKeys.articleId(key));
          }
        });
    ArticleRows alone = new ArticleRows(rows);
    new ArticleLog(rows, new Progress())
        .restore(alone::isOutdated)
        .forEach(article -> live.add(article.articleId()));
    assertThat(live).as("articles that a restart would load").containsExactly("last");
    assertThat(rows.count(RowKeys.VISITORS))
        .as("rows of visitors")
        .isEqualTo(rows.rowsOf(Visitors.reader(IdHash.of("last"), "last")));
  }

  Map<RankingKey, Ranking> lists() {
    return lists;
  }

  BruteForce expected() {
    return expected;
  }
}
