package trendline.streams.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingEntry;

/** Entries of lists, told by what tells them apart. */
record EntryFixture(
    String articleId, double score, long views, long comments, @Nullable Instant publishedAt) {
  static EntryFixture entryOf(String articleId) {
    return new EntryFixture(articleId, 0, 0, 0, null);
  }

  EntryFixture scoring(double newScore) {
    return new EntryFixture(articleId, newScore, views, comments, publishedAt);
  }

  EntryFixture viewed(long newViews) {
    return new EntryFixture(articleId, score, newViews, comments, publishedAt);
  }

  EntryFixture commented(long newComments) {
    return new EntryFixture(articleId, score, views, newComments, publishedAt);
  }

  EntryFixture published(String instant) {
    return new EntryFixture(articleId, score, views, comments, Instant.parse(instant));
  }

  RankingEntry entry() {
    return new RankingEntry(
        0,
        null,
        articleId,
        null,
        null,
        null,
        null,
        null,
        null,
        publishedAt,
        null,
        score,
        views,
        comments,
        100,
        10);
  }
}
