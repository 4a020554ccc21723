package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;
import trendline.streams.oracle.BruteForceOrder;
import trendline.streams.oracle.Recount;
import trendline.streams.ranking.RankedList;
import trendline.streams.ranking.RankingSettings;

/** The lists as a reader has them, compared with a recount. */
final class CheckedLists {
  private final RankingSettings settings;
  private final Map<String, Ranking> latest = new HashMap<>();

  CheckedLists(RankingSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes what was published since the last check, and compares every list, whether it changed or
   * not.
   */
  void check(List<Ranking> published, Recount recount, Set<String> categories) {
    published.forEach(this::take);
    Map<String, List<RankingEntry>> expected = new TreeMap<>();
    for (RankedList list : settings.lists()) {
      expect(list, null, recount, expected);
      categories.forEach(category -> expect(list, category, recount, expected));
    }
    assertThat(latest.keySet()).as("lists").isEqualTo(expected.keySet());
    expected.forEach((key, entries) -> compare(key, withoutRanksBefore(latest.get(key)), entries));
  }

  private void expect(
      RankedList list,
      @Nullable String category,
      Recount recount,
      Map<String, List<RankingEntry>> expected) {
    String window = list.window().label();
    String scope = category == null ? "all" : "category:" + category;
    expected.put(
        new RankingKey(list.name(), window, scope).toString(),
        BruteForceOrder.ranked(recount.entries(list.name(), window, category), settings.size()));
  }

  /** Each list tells the ranks of the one published before it. */
  private void take(Ranking ranking) {
    Ranking before = latest.put(ranking.key().toString(), ranking);
    Map<String, Integer> ranks = new HashMap<>();
    if (before != null) {
      before.entries().forEach(entry -> ranks.put(entry.articleId(), entry.rank()));
    }
    for (RankingEntry entry : ranking.entries()) {
      assertThat(entry.previousRank())
          .as("previous rank in %s of %s", ranking.key(), entry)
          .isEqualTo(ranks.get(entry.articleId()));
    }
  }

  private static List<RankingEntry> withoutRanksBefore(@Nullable Ranking ranking) {
    return ranking == null
        ? List.of()
        : ranking.entries().stream().map(entry -> entry.at(entry.rank(), null)).toList();
  }

  private static void compare(String key, List<RankingEntry> actual, List<RankingEntry> expected) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertThat(actual.get(i)).as("entry %s of %s", i + 1, key).isEqualTo(expected.get(i));
    }
    assertThat(actual).as("length of %s", key).hasSameSizeAs(expected);
  }
}
