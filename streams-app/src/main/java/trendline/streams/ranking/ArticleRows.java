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

  /** The article as it was saved, or a new one. */
  ArticleActivity load(String articleId, long now) {
    ArticleActivity article = new ArticleActivity(articleId);
    article.listing = listing(metadata(articleId));
    byte[] row = rows.get(RowKeys.article(articleId));
    if (row != null) {
      article.restore(row);
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

  /** Writes totals, buckets and comments that changed since the last call. */
  void save(ArticleActivity article) {
    String articleId = article.articleId();
    row.clear();
    article.write(row);
    rows.put(RowKeys.article(articleId), row.toBytes());
    article
        .takeUnsavedComments()
        .forEach(
            (commentId, comment) ->
                rows.put(RowKeys.comment(articleId, commentId), comment.toBytes()));
    article.dirty = false;
  }
}
