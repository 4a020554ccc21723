package trendline.streams.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.Decoded;
import trendline.events.EventDecoder;
import trendline.events.EventEncoder;
import trendline.events.EventType;

/** Loads an article from its rows and saves what changed of it. */
final class ArticleRows {
  /** Some 14 bytes each: far below what a record may have. */
  static final int VISITORS_A_ROW = 50_000;

  private final EventEncoder encoder = new EventEncoder();
  private final EventDecoder decoder = new EventDecoder();
  private final ActivityRows rows;

  ArticleRows(ActivityRows rows) {
    this.rows = rows;
  }

  /** The article as it was saved, or a new one. */
  ArticleActivity load(String articleId, long now) {
    ArticleActivity article = new ArticleActivity(articleId);
    article.metadata = metadata(articleId);
    byte[] row = rows.get(RowKeys.article(articleId));
    if (row != null) {
      article.restore(row);
      rows.scan(RowKeys.visitors(articleId), (key, value) -> restoreVisitors(article, key, value));
    }
    if (article.comments > 0) {
      rows.scan(
          RowKeys.comments(articleId),
          (key, value) ->
              article.restoreRecent(
                  RowKeys.commentId(key, articleId), CommentRow.read(value), now));
    }
    return article;
  }

  @Nullable Article metadata(String articleId) {
    byte[] row = rows.get(RowKeys.metadata(articleId));
    if (row == null) {
      return null;
    }
    if (decoder.decode(EventType.ARTICLE, row) instanceof Decoded.Accepted accepted
        && accepted.event() instanceof Article article) {
      return article;
    }
    throw new IllegalStateException(
        "the saved metadata of article " + articleId + " cannot be read");
  }

  void saveMetadata(String articleId, @Nullable Article metadata) {
    byte[] value = metadata == null ? null : encoder.value(metadata);
    if (value == null) {
      rows.delete(RowKeys.metadata(articleId));
    } else {
      rows.put(RowKeys.metadata(articleId), value);
    }
  }

  @Nullable CommentRow comment(ArticleActivity article, String commentId) {
    CommentRow unsaved = article.unsavedComments.get(commentId);
    if (unsaved != null) {
      return unsaved;
    }
    byte[] row = rows.get(RowKeys.comment(article.articleId(), commentId));
    return row == null ? null : CommentRow.read(row);
  }

  /** Writes what changed since the last call. */
  void save(ArticleActivity article, Progress progress) {
    String articleId = article.articleId();
    saveVisitors(article, progress); // before the row, which says whether there are any
    rows.put(RowKeys.article(articleId), article.toRow());
    article.unsavedComments.forEach(
        (commentId, comment) -> rows.put(RowKeys.comment(articleId, commentId), comment.toBytes()));
    article.unsavedComments.clear();
    article.dirty = false;
  }

  /** Drops the rows of which every visitor is forgotten. */
  void dropForgotten(ArticleActivity article, long partitionTime, long window) {
    article.savedVisitors.removeIf(
        saved -> {
          boolean forgotten = Visitors.isForgotten(saved.newest(), partitionTime, window);
          if (forgotten) {
            rows.delete(RowKeys.visitors(article.articleId(), saved.sequence()));
          }
          return forgotten;
        });
  }

  private void saveVisitors(ArticleActivity article, Progress progress) {
    long[] unsaved = article.visitors.takeUnsaved();
    for (int from = 0; from < unsaved.length; from += 2 * VISITORS_A_ROW) {
      saveVisitors(
          article,
          Arrays.copyOfRange(unsaved, from, Math.min(unsaved.length, from + 2 * VISITORS_A_ROW)),
          progress.nextSequence());
    }
  }

  /** Visitors and their last counted views, in turn, as one row. */
  private void saveVisitors(ArticleActivity article, long[] visitors, long sequence) {
    RowWriter row = new RowWriter();
    long newest = Long.MIN_VALUE;
    for (int i = 0; i < visitors.length; i += 2) {
      row.fixed(visitors[i]).unsigned(visitors[i + 1]);
      newest = Math.max(newest, visitors[i + 1]);
    }
    rows.put(RowKeys.visitors(article.articleId(), sequence), row.toBytes());
    article.savedVisitors.add(new ArticleActivity.SavedVisitors(sequence, newest));
  }

  private static void restoreVisitors(ArticleActivity article, byte[] key, byte[] value) {
    RowReader row = new RowReader(value);
    long newest = Long.MIN_VALUE;
    while (row.hasMore()) {
      long visitor = row.fixed();
      long occurredAt = row.unsigned();
      article.visitors.restore(visitor, occurredAt);
      newest = Math.max(newest, occurredAt);
    }
    article.savedVisitors.add(new ArticleActivity.SavedVisitors(RowKeys.sequence(key), newest));
  }
}
