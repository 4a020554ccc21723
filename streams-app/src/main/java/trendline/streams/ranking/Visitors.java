package trendline.streams.ranking;

/**
 * The visitors whose views count as the same view: for each article and visitor the last counted
 * one, by event time. A visitor is kept as a 64-bit hash; among a million visitors of one article
 * two share one with a probability of about 3e-8.
 */
final class Visitors {
  private final long window;
  private final VisitorLog log;
  private final VisitorNotes unsaved = new VisitorNotes();

  /**
   * None yet.
   *
   * @param window the dedupe window in milliseconds
   */
  Visitors(long window, VisitorLog log) {
    this.window = window;
    this.log = log;
  }

  /**
   * Whether a view counts; if it does, it is remembered.
   *
   * @param partitionTime the largest event time seen in the partition; visitors are forgotten by it
   */
  boolean count(ArticleActivity article, long visitor, long occurredAt, long partitionTime) {
    long oldest = oldestRemembered(partitionTime);
    long last = article.visitors.get(visitor);
    boolean known = last != VisitorTable.NONE && last >= oldest;
    if (known && Math.abs(occurredAt - last) < window) {
      return false;
    }
    long newest = known ? Math.max(last, occurredAt) : occurredAt;
    if (newest != last && newest >= oldest) {
      article.visitors.put(visitor, newest, oldest);
      article.visitorsUnsaved = unsaved.add(article.visitorsUnsaved, visitor, newest);
    }
    return true;
  }

  /** Remembers what was saved before; of two views of a visitor the later one. */
  static void restore(ArticleActivity article, long visitor, long occurredAt) {
    if (article.visitors.get(visitor) < occurredAt) {
      article.visitors.put(visitor, occurredAt, Long.MIN_VALUE);
    }
  }

  /** Writes an article's visitors that were not saved yet. */
  void save(ArticleActivity article, Progress progress) {
    log.add(article.articleId(), unsaved, article.visitorsUnsaved, progress);
    article.visitorsUnsaved = VisitorNotes.NONE;
  }

  /** Ends a commit, in which all articles with unsaved visitors were saved. */
  void endCommit(Progress progress) {
    unsaved.clear();
    log.endCommit(progress);
  }

  void forget(ArticleActivity article, long partitionTime) {
    article.visitors.dropBefore(oldestRemembered(partitionTime));
  }

  /** Drops the rows of which every visitor is forgotten. */
  void dropForgottenRows(long partitionTime) {
    log.dropBefore(oldestRemembered(partitionTime));
  }

  private long oldestRemembered(long partitionTime) {
    return partitionTime - 2 * window + 1;
  }
}
