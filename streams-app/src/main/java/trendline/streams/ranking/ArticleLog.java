package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows that hold many articles each: all that changed between two commits, where that are many. A
 * row for each of them would be written, sent and acknowledged for itself, and written again with
 * the next commit, as articles that are read now are read all the time. The newest rows are kept,
 * so many of them; what an older one has that did not change since gets rows of its own.
 */
final class ArticleLog {
  /** So many that an article which is read all the time is hardly ever written alone. */
  static final int ROWS_KEPT = 32;

  /**
   * A tenth of what a record may have; with the last article less than 512 KiB, so that the buffer
   * does not double once more.
   */
  private static final int BYTES_A_ROW = 500 * 1024;

  /** A row, and the articles that are in it, but for some that were saved again since. */
  private record Written(long sequence, ArrayList<ArticleActivity> articles) {
    void dropSavedAgain() {
      articles.removeIf(article -> article.savedIn != sequence);
    }
  }

  private final ActivityRows rows;
  private final Progress progress;
  private final List<Written> written = new ArrayList<>();
  private final RowWriter row = new RowWriter();
  private ArrayList<ArticleActivity> articles = new ArrayList<>();
  private long sequence;

  ArticleLog(ActivityRows rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  /** Writes an article beside the others of this commit. */
  void add(ArticleActivity article) {
    if (articles.isEmpty()) {
      sequence = progress.nextSequence();
    }
    row.text(article.articleId());
    article.write(row);
    article.savedIn = sequence;
    articles.add(article);
    if (row.size() >= BYTES_A_ROW) {
      endRow();
    }
  }

  private void endRow() {
    if (!articles.isEmpty()) {
      rows.put(RowKeys.articlesTogether(sequence), row.toBytes());
      written.add(new Written(sequence, articles));
      articles = new ArrayList<>();
      row.clear();
      lookThrough();
    }
  }

  /**
   * A row is looked at when it has become twice as old, so that an article is in the lists of a few
   * rows only, however often it is saved.
   */
  private void lookThrough() {
    int oldest = written.size() - 1;
    for (int age = Integer.highestOneBit(oldest); age > 0; age /= 2) {
      lookAt(written.size() - 1 - age);
    }
  }

  /** Leaves out what was saved again since, and drops a row of which nothing is left. */
  private void lookAt(int index) {
    Written older = written.get(index);
    older.dropSavedAgain();
    older.articles().trimToSize();
    if (older.articles().isEmpty()) {
      drop(index);
    }
  }

  private void drop(int index) {
    rows.delete(RowKeys.articlesTogether(written.remove(index).sequence()));
  }

  /**
   * Looks at all rows, so that what left the heap is not held by a row that no newer one follows.
   * Once a minute.
   */
  void sweep() {
    for (int i = written.size() - 1; i >= 0; i--) {
      lookAt(i);
    }
  }

  /**
   * Ends the rows of a commit, and drops the oldest ones.
   *
   * @param saveAlone is given each article that would be lost with them
   */
  void endCommit(Consumer<ArticleActivity> saveAlone) {
    endRow();
    while (written.size() > ROWS_KEPT) {
      Written oldest = written.get(0);
      oldest.dropSavedAgain();
      oldest.articles().forEach(saveAlone);
      drop(0);
    }
  }

  /**
   * The articles of all rows, each as the newest of them has it; to be called once, first.
   *
   * @param isOutdated tells those that have a newer row of their own
   */
  Collection<ArticleActivity> restore(Predicate<ArticleActivity> isOutdated) {
    Map<String, ArticleActivity> newest = new HashMap<>();
    List<Long> sequences = new ArrayList<>();
    rows.scan(
        RowKeys.ARTICLES_TOGETHER,
        (key, value) -> {
          long saved = RowKeys.sequence(key);
          sequences.add(saved);
          RowReader reader = new RowReader(value);
          while (reader.hasMore()) {
            ArticleActivity article = new ArticleActivity(reader.text());
            article.restore(reader);
            article.savedIn = saved;
            newest.put(article.articleId(), article);
          }
        });
    newest.values().removeIf(isOutdated);
    Map<Long, ArrayList<ArticleActivity>> bySequence =
        newest.values().stream()
            .collect(
                Collectors.groupingBy(
                    article -> article.savedIn, Collectors.toCollection(ArrayList::new)));
    for (Long each : sequences) {
      written.add(new Written(each, bySequence.getOrDefault(each, new ArrayList<>())));
    }
    return newest.values();
  }
}
