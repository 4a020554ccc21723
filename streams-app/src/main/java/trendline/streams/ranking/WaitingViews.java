package trendline.streams.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trendline.events.PageView;

/**
 * Page views that wait to be counted together. What one touches lies at some ten places of the
 * heap, each known from the one before, and memory takes longer to answer than counting takes; so
 * all of them are brought to the caches first, and then counted one by one, in their order.
 */
final class WaitingViews {
  static final int MOST = Prefetch.MOST;

  private final String[] articleIds = new String[MOST];
  private final int[] hashes = new int[MOST];
  private final long[] readers = new long[MOST];
  private final long[] instants = new long[MOST];
  private final @Nullable ArticleActivity[] likely = new ArticleActivity[MOST];
  private final Prefetch prefetch = new Prefetch();
  private int size;

  int size() {
    return size;
  }

  boolean isFull() {
    return size == MOST;
  }

  void add(PageView view) {
    long article = IdHash.of(view.articleId());
    articleIds[size] = view.articleId();
    hashes[size] = ArticleTable.hash(article);
    readers[size] = Visitors.reader(article, view.visitorId());
    instants[size] = view.occurredAt().toEpochMilli();
    size++;
  }

  String articleId(int index) {
    return articleIds[index];
  }

  /** The article, if it was found when what they touch was brought to the caches. */
  @Nullable ArticleActivity article(int index) {
    ArticleActivity article = likely[index];
    return article != null && article.articleId().equals(articleIds[index]) ? article : null;
  }

  /** As {@link Visitors} know them. */
  long reader(int index) {
    return readers[index];
  }

  /** In milliseconds since 1970. */
  long occurredAt(int index) {
    return instants[index];
  }

  /** Brings to the caches what counting them is going to touch. */
  void touch(ArticleTable articles, Visitors visitors) {
    prefetch.places(articles, hashes, size);
    prefetch.places(visitors, readers, size);
    for (int i = 0; i < size; i++) {
      likely[i] = articles.likely(hashes[i]);
    }
    prefetch.viewed(likely, size);
  }

  void clear() {
    Arrays.fill(articleIds, 0, size, "");
    Arrays.fill(likely, 0, size, null);
    size = 0;
  }
}
