package trendline.streams.ranking;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.Decoded;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.SequentialDecoder;

/** Loads an article from its rows and saves what changed of it. */
final class ArticleRows {
  private static final int MOST_SHARED = 10_000;

  private final EventEncoder encoder = new EventEncoder();
  private final SequentialDecoder decoder = new SequentialDecoder();
  private final RowWriter row = new RowWriter();
  private final ActivityRows rows;

  /** Articles of a category share one. */
  private final Map<Listing, Listing> listings = new HashMap<>();

  ArticleRows(ActivityRows rows) {
    this.rows = rows;
  }

  /** The article as it was saved in rows of its own, or a new one. */
  ArticleActivity load(String articleId, long now) {
    ArticleActivity article = new ArticleActivity(articleId);
    byte[] row = rows.get(RowKeys.article(articleId));
    if (row != null) {
      RowReader reader = new RowReader(row);
      article.restore(reader);
      article.savedIn = sequence(reader);
    }
    complete(article, now);
    return article;
  }

  /** Adds what other rows say of an article. */
  void complete(ArticleActivity article, long now) {
    article.listing = listing(metadata(article.articleId()));
    if (article.comments > 0) {
      rows.scan(
          RowKeys.comments(article.articleId()),
          (key, value) ->
              article.restoreRecent(
                  RowKeys.commentId(key, article.articleId()), CommentRow.read(value), now));
    }
  }

  /** Whether the article has a row of its own that is newer than what is known of it. */
  boolean isOutdated(ArticleActivity article) {
    byte[] row = rows.get(RowKeys.article(article.articleId()));
    if (row == null) {
      return false;
    }
    RowReader reader = new RowReader(row);
    new ArticleActivity(article.articleId()).restore(reader);
    return sequence(reader) > article.savedIn;
  }

  /** Rows were once without. */
  private static long sequence(RowReader behindTheRest) {
    return behindTheRest.hasMore() ? behindTheRest.unsigned() : 0;
  }

  @Nullable Listing listing(@Nullable Article metadata) {
    if (metadata == null) {
      return null;
    }
    if (listings.size() > MOST_SHARED) {
      listings.clear();
    }
    return listings.computeIfAbsent(Listing.of(metadata), same -> same);
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
    CommentRow unsaved = article.unsavedComment(commentId);
    if (unsaved != null) {
      return unsaved;
    }
    byte[] row = rows.get(RowKeys.comment(article.articleId(), commentId));
    return row == null ? null : CommentRow.read(row);
  }

  /**
   * Writes totals and buckets, as a row of the article's own.
   *
   * @param sequence that of the commit
   */
  void saveAlone(ArticleActivity article, long sequence) {
    article.savedIn = sequence;
    row.clear();
    article.write(row);
    rows.put(RowKeys.article(article.articleId()), row.unsigned(article.savedIn).toBytes());
  }

  /** Writes the comments that changed since the last call. */
  void saveComments(ArticleActivity article) {
    article
        .takeUnsavedComments()
        .forEach(
            (commentId, comment) ->
                rows.put(RowKeys.comment(article.articleId(), commentId), comment.toBytes()));
  }
}
