package trendline.streams.ranking;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingEntry;

/**
 * Which of two entries stands higher: the higher score; then more views, then more visible comments
 * in the window; then the newer publication, an unknown one last; then the smaller article id by
 * its characters.
 */
final class RankingOrder implements Comparator<RankingEntry> {
  @Override
  public int compare(RankingEntry a, RankingEntry b) {
    int order = Double.compare(b.score(), a.score());
    if (order == 0) {
      order = Long.compare(b.windowViews(), a.windowViews());
    }
    if (order == 0) {
      order = Long.compare(b.windowComments(), a.windowComments());
    }
    if (order == 0) {
      order = newestFirst(a.publishedAt(), b.publishedAt());
    }
    return order == 0 ? a.articleId().compareTo(b.articleId()) : order;
  }

  /** Whether an entry of at most this score and so many views and comments stands lower. */
  boolean isBelow(double score, long windowViews, long windowComments, RankingEntry entry) {
    if (score != entry.score()) {
      return score < entry.score();
    }
    return windowViews == entry.windowViews()
        ? windowComments < entry.windowComments()
        : windowViews < entry.windowViews();
  }

  private static int newestFirst(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return Boolean.compare(a == null, b == null);
    }
    return b.compareTo(a);
  }
}
