package trendline.streams.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trendline.events.PageView;

/**
 * Page views that wait to be counted together. What one touches lies at some ten places of the
 * heap, each known from the one before, and memory takes longer to answer than counting takes. So
 * all of them touch their first place, then all their second: the processor asks memory for many at
 * once, since none waits for another. Afterwards they are counted one by one, in their order, from
 * the caches.
 */
final class WaitingViews {
  /** Some hundred bytes each: what all of them touch fits the nearest caches. */
  static final int MOST = 128;

  private final String[] articleIds = new String[MOST];
  private final long[] visitors = new long[MOST];
  private final long[] instants = new long[MOST];
  private final @Nullable ArticleActivity[] likely = new ArticleActivity[MOST];
  private int size;

  /** Read by nobody, so that the compiler cannot leave out what comes to it. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  int size() {
    return size;
  }

  boolean isFull() {
    return size == MOST;
  }

  void add(PageView view) {
    articleIds[size] = view.articleId();
    visitors[size] = IdHash.of(view.visitorId());
    instants[size] = view.occurredAt().toEpochMilli();
    size++;
  }

  String articleId(int index) {
    return articleIds[index];
  }

  long visitor(int index) {
    return visitors[index];
  }

  /** In milliseconds since 1970. */
  long occurredAt(int index) {
    return instants[index];
  }

  /** Brings to the caches what counting them is going to touch. */
  void touch(ArticleTable articles) {
    for (int i = 0; i < size; i++) {
      likely[i] = articles.likely(ArticleTable.hash(articleIds[i]));
    }
    int sum = 0;
    for (int i = 0; i < size; i++) {
      ArticleActivity article = likely[i];
      sum += article == null ? 0 : article.touch();
    }
    for (int i = 0; i < size; i++) {
      ArticleActivity article = likely[i];
      sum += article == null ? 0 : article.touchParts();
    }
    for (int i = 0; i < size; i++) {
      ArticleActivity article = likely[i];
      sum += article == null ? 0 : article.touchPlaces(visitors[i]);
    }
    touched += sum;
  }

  void clear() {
    Arrays.fill(articleIds, 0, size, "");
    Arrays.fill(likely, 0, size, null);
    size = 0;
  }
}
