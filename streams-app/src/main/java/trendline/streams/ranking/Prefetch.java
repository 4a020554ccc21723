package trendline.streams.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads of many articles what is going to be read of each: first of all the objects, then what they
 * refer to. The processor asks memory for many at once then, since none waits for another, and
 * finds them in its caches afterwards.
 */
final class Prefetch {
  /** Some hundred bytes each: what is read of all of them fits the nearest caches. */
  static final int MOST = 128;

  /** Read by nobody, so that the compiler cannot leave out what comes to it. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  /** Articles of a list, from an index on, {@link #MOST} of them at most. */
  void articles(List<ArticleActivity> articles, int from) {
    int to = Math.min(articles.size(), from + MOST);
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += articles.get(i).touch();
    }
    for (int i = from; i < to; i++) {
      sum += articles.get(i).touchParts();
    }
    for (int i = from; i < to; i++) {
      sum += articles.get(i).touchOlder();
    }
    touched += sum;
  }

  /** Where articles are looked for first, by their hashes. */
  void places(ArticleTable articles, int[] hashes, int size) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += articles.touch(hashes[i]);
    }
    touched += sum;
  }

  /** Where readers are looked for first. */
  void places(Visitors visitors, long[] readers, int size) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += visitors.touch(readers[i]);
    }
    touched += sum;
  }

  /**
   * Those of which views wait.
   *
   * @param articles null where one is not known yet
   */
  void viewed(@Nullable ArticleActivity[] articles, int size) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += articles[i] == null ? 0 : articles[i].touch();
    }
    for (int i = 0; i < size; i++) {
      sum += articles[i] == null ? 0 : articles[i].touchParts();
    }
    for (int i = 0; i < size; i++) {
      sum += articles[i] == null ? 0 : articles[i].touchId();
    }
    touched += sum;
  }
}
