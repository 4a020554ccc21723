package trendline.streams.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import trendline.cli.Durations;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/** Which lists run, told from what is published: the reading side needs no configuration. */
final class Catalogue {
  /**
   * One list.
   *
   * @param windows shortest first
   * @param scopes {@code all} first, then the categories
   */
  record Listed(String name, String algorithm, List<String> windows, List<String> scopes) {}

  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparing(Durations::parse).thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> ALL_FIRST =
      Comparator.comparing((String scope) -> !scope.equals(RankingKey.ALL))
          .thenComparing(Comparator.naturalOrder());

  private final PublishedLists lists;

  Catalogue(PublishedLists lists) {
    this.lists = lists;
  }

  /** All lists, by name. */
  List<Listed> all() {
    SortedMap<String, Ranking> newest = new TreeMap<>();
    for (Ranking ranking : lists.rankings()) {
      newest.merge(
          ranking.list(), ranking, (a, b) -> a.generatedAt().isBefore(b.generatedAt()) ? b : a);
    }
    return newest.values().stream()
        .map(r -> new Listed(r.list(), r.algorithm(), windows(r.list()), scopes(r.list())))
        .toList();
  }

  Collection<String> names() {
    return new TreeSet<>(lists.keys().stream().map(RankingKey::list).toList());
  }

  /** The windows of a list, shortest first; none where there is no such list. */
  List<String> windows(String list) {
    return distinct(list, RankingKey::window).sorted(SHORTEST_FIRST).toList();
  }

  /** The scopes of a list, the whole site first. */
  List<String> scopes(String list) {
    return distinct(list, RankingKey::scope).sorted(ALL_FIRST).toList();
  }

  private Stream<String> distinct(String list, Function<RankingKey, String> part) {
    return lists.keys().stream().filter(key -> key.list().equals(list)).map(part).distinct();
  }
}
