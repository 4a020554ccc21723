package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.streams.oracle.RandomEvents;
import trendline.streams.oracle.RandomInstants;

class WaitingViewsTest {
  private static final byte[] ALL = {};
  private static final RankingSettings SETTINGS = RankingSettings.defaults();
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final MemoryRows rows = new MemoryRows();
  private final Activity activity =
      new Activity(
          SETTINGS, rows, (outcome, views) -> outcomes.merge(outcome, views, Integer::sum));
  private final MemoryRows expectedRows = new MemoryRows();
  private final Activity expected = new Activity(SETTINGS, expectedRows);
  private final Map<Outcome, Integer> expectedOutcomes = new EnumMap<>(Outcome.class);

  @Test
  void asManyAsWaitAtMostAreCounted() {
    activity.restore(NOON.toEpochMilli());
    for (int i = 0; i < WaitingViews.MOST; i++) {
      assertThat(outcomes).isEmpty();
      activity.countSoon(new PageView("e", "cup", "anna-" + i, NOON), NOON.toEpochMilli());
    }
    assertThat(outcomes).containsEntry(Outcome.COUNTED, WaitingViews.MOST);
  }

  @Test
  void comeToWhatTheyWouldCountedOneByOne() {
    for (int site = 0; site < 50; site++) {
      long seed = System.nanoTime();
      new WaitingViewsTest().comeToTheSame(seed);
    }
  }

  private void comeToTheSame(long seed) {
    Random random = new Random(seed);
    RandomInstants instants = new RandomInstants(random, SETTINGS.dedupeWindow().toMillis());
    RandomEvents events = new RandomEvents(random, instants);
    long now = NOON.toEpochMilli();
    activity.restore(now);
    expected.restore(now);
    for (int i = 0; i < 3_000; i++) {
      arrive(events.next(now), now);
      if (random.nextInt(200) == 0) {
        check(now, "seed " + seed + ", event " + i);
        now += instants.pause();
      }
    }
    check(now + Duration.ofHours(1).toMillis(), "seed " + seed);
    assertThat(outcomes).as("seed %s", seed).isEqualTo(expectedOutcomes);
  }

  private void arrive(Event event, long now) {
    Outcome outcome = expected.take(event, now);
    expectedOutcomes.merge(outcome, 1, Integer::sum);
    if (event instanceof PageView view) {
      activity.countSoon(view, now);
    } else {
      outcomes.merge(activity.take(event, now), 1, Integer::sum);
    }
  }

  private void check(long now, String when) {
    assertThat(activity.takeChangedLists(now)).as(when).isEqualTo(expected.takeChangedLists(now));
    assertThat(activity.takeChangedTotals(Integer.MAX_VALUE))
        .as(when)
        .containsExactlyInAnyOrderElementsOf(expected.takeChangedTotals(Integer.MAX_VALUE));
    activity.save();
    expected.save();
    assertThat(all(rows)).as(when).isEqualTo(all(expectedRows));
  }

  /** All rows; of those that hold many articles, which have their turn as they changed, a set. */
  private static Map<String, Object> all(MemoryRows rows) {
    Map<String, Object> all = new HashMap<>();
    HexFormat hex = HexFormat.of();
    rows.scan(ALL, (key, value) -> all.put(hex.formatHex(key), hex.formatHex(value)));
    rows.scan(
        RowKeys.ARTICLES_TOGETHER, (key, value) -> all.put(hex.formatHex(key), articles(value)));
    return all;
  }

  private static Set<String> articles(byte[] value) {
    Set<String> articles = new HashSet<>();
    RowReader row = new RowReader(value);
    while (row.hasMore()) {
      ArticleActivity article = new ArticleActivity(row.text());
      article.restore(row);
      RowWriter alone = new RowWriter();
      article.write(alone);
      articles.add(article.articleId() + " " + HexFormat.of().formatHex(alone.toBytes()));
    }
    return articles;
  }
}
