package trendline.streams.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingEntry;

/**
 * Lets a ranking share the texts of the one before it, which are mostly the same. Rankings that are
 * remembered then cost their numbers only.
 */
final class SharedTexts {
  private SharedTexts() {}

  static Ranking share(Ranking ranking, @Nullable Ranking before) {
    if (before == null) {
      return ranking;
    }
    Map<String, RankingEntry> known =
        before.entries().stream()
            .collect(Collectors.toMap(RankingEntry::articleId, Function.identity(), (a, b) -> a));
    List<RankingEntry> entries =
        ranking.entries().stream()
            .map(entry -> share(entry, known.get(entry.articleId())))
            .toList();
    return new Ranking(
        ranking.list(),
        ranking.window(),
        ranking.scope(),
        ranking.algorithm(),
        ranking.generatedAt(),
        ranking.dataUntil(),
        entries);
  }

  private static RankingEntry share(RankingEntry entry, @Nullable RankingEntry known) {
    if (known == null) {
      return entry;
    }
    if (entry.equals(known)) {
      return known;
    }
    return new RankingEntry(
        entry.rank(),
        entry.previousRank(),
        known.articleId(),
        known(entry.title(), known.title()),
        known(entry.url(), known.url()),
        known(entry.category(), known.category()),
        known(entry.author(), known.author()),
        known(entry.excerpt(), known.excerpt()),
        known(entry.imageUrl(), known.imageUrl()),
        known(entry.publishedAt(), known.publishedAt()),
        entry.readingMinutes(),
        entry.score(),
        entry.windowViews(),
        entry.windowComments(),
        entry.views(),
        entry.comments());
  }

  private static <T> @Nullable T known(@Nullable T value, @Nullable T before) {
    return Objects.equals(value, before) ? before : value;
  }
}
