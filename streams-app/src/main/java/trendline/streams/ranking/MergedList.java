package trendline.streams.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/**
 * The best over all partitions. That is exact: an article's events lie in one partition, so that
 * the best of all are among the best of each.
 */
public final class MergedList {
  private MergedList() {}

  /**
   * Merges the partitions' lists of one key.
   *
   * @param parts one ranking of each partition that has sent any; at least one
   * @param published the ranking published before, for the entries' previous ranks
   * @param size how many entries the list has at most
   */
  public static Ranking of(
      Collection<Ranking> parts, @Nullable Ranking published, int size, Instant now) {
    Best best = new Best(size);
    Ranking any = parts.iterator().next();
    Instant dataUntil = null;
    for (Ranking part : parts) {
      part.entries().forEach(best::add);
      dataUntil = later(dataUntil, part.dataUntil());
    }
    Map<String, Integer> before = new HashMap<>();
    if (published != null) {
      published.entries().forEach(entry -> before.put(entry.articleId(), entry.rank()));
    }
    List<RankingEntry> entries =
        best.ranked().stream()
            .map(entry -> entry.at(entry.rank(), before.get(entry.articleId())))
            .toList();
    return new Ranking(
        any.list(), any.window(), any.scope(), any.algorithm(), now, dataUntil, entries);
  }

  /**
   * Whether two rankings differ in what a reader sees: in an entry, leaving previous ranks aside.
   */
  public static boolean differ(@Nullable Ranking a, @Nullable Ranking b) {
    return !Objects.equals(rows(a), rows(b));
  }

  private static @Nullable List<RankingEntry> rows(@Nullable Ranking ranking) {
    return ranking == null
        ? null
        : ranking.entries().stream().map(entry -> entry.at(entry.rank(), null)).toList();
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
