package trendline.streams.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trendline.cli.Durations;
import trendline.events.ListDescription;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/** Which lists run, told from what is published: the reading side needs no configuration. */
final class Catalogue {
  /**
   * One list.
   *
   * @param formula null where the pipeline that published it did not tell
   * @param parameters as the formula
   * @param windows shortest first
   * @param scopes {@code all} first, then the categories
   */
  record Listed(
      String name,
      String algorithm,
      @Nullable String formula,
      @Nullable Map<String, Object> parameters,
      List<String> windows,
      List<String> scopes) {}

  private record Index(int version, SortedMap<String, Names> lists) {}

  private record Names(List<String> windows, List<String> scopes) {}

  private static final Names NONE = new Names(List.of(), List.of());
  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparing(Durations::parse).thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> ALL_FIRST =
      Comparator.comparing((String scope) -> !scope.equals(RankingKey.ALL))
          .thenComparing(Comparator.naturalOrder());

  private final PublishedLists lists;
  private volatile Index index = new Index(-1, new TreeMap<>());

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
    return newest.values().stream().map(this::listed).toList();
  }

  private Listed listed(Ranking newest) {
    String list = newest.list();
    @Nullable ListDescription description = lists.description(list).orElse(null);
    return new Listed(
        list,
        newest.algorithm(),
        description == null ? null : description.formula(),
        description == null ? null : description.parameters(),
        windows(list),
        scopes(list));
  }

  Collection<String> names() {
    return current().lists().keySet();
  }

  /** The windows of a list, shortest first; none where there is no such list. */
  List<String> windows(String list) {
    return current().lists().getOrDefault(list, NONE).windows();
  }

  /** The scopes of a list, the whole site first. */
  List<String> scopes(String list) {
    return current().lists().getOrDefault(list, NONE).scopes();
  }

  /** Sorted anew only where a list has come or gone: every request looks here. */
  private Index current() {
    Index known = index;
    int version = lists.keysVersion();
    if (known.version() != version) {
      known = new Index(version, sorted());
      index = known;
    }
    return known;
  }

  private SortedMap<String, Names> sorted() {
    List<RankingKey> keys = List.copyOf(lists.keys());
    SortedMap<String, Names> sorted = new TreeMap<>();
    keys.stream()
        .map(RankingKey::list)
        .distinct()
        .forEach(list -> sorted.put(list, names(keys, list)));
    return sorted;
  }

  private static Names names(List<RankingKey> keys, String list) {
    List<RankingKey> ofList = keys.stream().filter(key -> key.list().equals(list)).toList();
    return new Names(
        ofList.stream().map(RankingKey::window).distinct().sorted(SHORTEST_FIRST).toList(),
        ofList.stream().map(RankingKey::scope).distinct().sorted(ALL_FIRST).toList());
  }
}
