package trendline.streams.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;

/**
 * Makes the answers of lists; each is encoded once and shared by all who ask for the same part of
 * the same ranking, be it by GET or live.
 */
final class ListAnswers {
  private static final long MOST_BYTES = 32 * 1024 * 1024;
  private static final Duration UNUSED = Duration.ofMinutes(1);
  private static final int BYTES_OF_KEY = 500;

  /** What an answer depends on. */
  private record Part(RankingKey key, Instant generatedAt, boolean stale, ListQuery query) {}

  private final Cache<Part, Answer> made =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Part, Answer>weigher((part, answer) -> BYTES_OF_KEY + answer.body().weight())
          .expireAfterAccess(UNUSED)
          .build();

  /**
   * The answer with a part of a ranking.
   *
   * @param stale whether the list is no longer renewed, which is judged anew for each reader
   */
  Answer of(Ranking ranking, boolean stale, ListQuery query) {
    return made.get(
        new Part(ranking.key(), ranking.generatedAt(), stale, query),
        part -> encode(ranking, stale, query));
  }

  private static Answer encode(Ranking ranking, boolean stale, ListQuery query) {
    List<RankingEntry> entries =
        ranking.entries().stream()
            .filter(entry -> !query.exclude().contains(entry.articleId()))
            .toList();
    int total = entries.size();
    return Answer.json(
        new Envelope(
            entries.stream().skip(query.offset()).limit(query.limit()).toList(),
            new Envelope.Meta(
                ranking.generatedAt(), ranking.dataUntil(), stale, ranking.algorithm(), total),
            new Envelope.Links(
                query.next(ranking.window(), total).orElse(null),
                query.previous(ranking.window(), total).orElse(null))));
  }
}
