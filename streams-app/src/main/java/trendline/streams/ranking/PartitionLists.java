package trendline.streams.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;

/** The best of one partition in every list and scope, handed on where they changed. */
final class PartitionLists {
  private final RankingSettings settings;
  private final Scoring scoring;
  private final Map<RankingKey, List<RankingEntry>> handedOn = new HashMap<>();

  PartitionLists(RankingSettings settings) {
    this.settings = settings;
    scoring = new Scoring(settings);
  }

  /**
   * The lists that differ from those of the last call.
   *
   * @param dataUntil the newest event in them; null before the first
   */
  List<Ranking> changed(
      Collection<ArticleActivity> articles,
      Categories categories,
      long now,
      @Nullable Instant dataUntil) {
    List<Ranking> changed = new ArrayList<>();
    for (int i = 0; i < settings.lists().size(); i++) {
      RankedList list = settings.lists().get(i);
      for (Map.Entry<String, Best> scope : best(i, articles, categories, now).entrySet()) {
        RankingKey key = new RankingKey(list.name(), list.window().label(), scope.getKey());
        List<RankingEntry> entries = scope.getValue().ranked();
        if (!entries.equals(handedOn.put(key, entries))) {
          changed.add(
              new Ranking(
                  key.list(),
                  key.window(),
                  key.scope(),
                  list.formula().label(),
                  Instant.ofEpochMilli(now),
                  dataUntil,
                  entries));
        }
      }
    }
    return changed;
  }

  private Map<String, Best> best(
      int list, Collection<ArticleActivity> articles, Categories categories, long now) {
    Best all = new Best(settings.size());
    Map<String, Best> byCategory = new HashMap<>();
    categories.names().forEach(name -> byCategory.put(name, new Best(settings.size())));
    for (ArticleActivity article : articles) {
      RankingEntry entry = scoring.scores(article, now).entries().get(list);
      if (entry != null) {
        all.add(entry);
        Best ofCategory = byCategory.get(entry.category());
        if (ofCategory != null) {
          ofCategory.add(entry);
        }
      }
    }
    Map<String, Best> scopes = new HashMap<>();
    scopes.put(RankingKey.ALL, all);
    byCategory.forEach((name, best) -> scopes.put(RankingKey.categoryScope(name), best));
    return scopes;
  }
}
