package trendline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param rank 1 for the best; 0 where the row has no place yet
 * @param previousRank the rank in the ranking published before, null where the article was not in
 *     it
 * @param articleId the article
 * @param title null where the article's metadata never came
 * @param score by the list's formula, rounded to six decimals
 * @param windowViews counted views in the window
 * @param windowComments visible comments in the window
 * @param views counted views ever
 * @param comments visible comments now, whenever written
 */
public record RankingEntry(
    int rank,
    @Nullable Integer previousRank,
    String articleId,
    @Nullable String title,
    @Nullable String url,
    @Nullable String category,
    @Nullable String author,
    @Nullable String excerpt,
    @Nullable String imageUrl,
    @Nullable Instant publishedAt,
    @Nullable Integer readingMinutes,
    double score,
    long windowViews,
    long windowComments,
    long views,
    long comments) {
  public RankingEntry {
    Fields.requireId("articleId", articleId);
    if (rank < 0 || score < 0 || !Double.isFinite(score)) {
      throw new InvalidFieldException(
          rank < 0 ? "rank" : "score", RejectReason.OUT_OF_RANGE, "must be a number from 0");
    }
  }

  /** The same row at another place. */
  public RankingEntry at(int newRank, @Nullable Integer newPreviousRank) {
    return new RankingEntry(
        newRank,
        newPreviousRank,
        articleId,
        title,
        url,
        category,
        author,
        excerpt,
        imageUrl,
        publishedAt,
        readingMinutes,
        score,
        windowViews,
        windowComments,
        views,
        comments);
  }
}
