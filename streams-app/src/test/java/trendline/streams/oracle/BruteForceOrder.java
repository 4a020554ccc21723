package trendline.streams.oracle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import trendline.events.RankingEntry;

/** The order of a list, as the design words it. */
public final class BruteForceOrder {
  private BruteForceOrder() {}

  /** The best of the entries with their ranks. */
  public static List<RankingEntry> ranked(Collection<RankingEntry> entries, int size) {
    List<RankingEntry> sorted =
        entries.stream()
            .sorted(
                Comparator.comparingDouble((RankingEntry entry) -> -entry.score())
                    .thenComparing(entry -> -entry.windowViews())
                    .thenComparing(entry -> -entry.windowComments())
                    .thenComparing(
                        RankingEntry::publishedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(RankingEntry::articleId))
            .limit(size)
            .toList();
    return IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(i).at(i + 1, null)).toList();
  }
}
