package trendline.streams.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleTotals;

/** What one article has gathered, on the heap while it has a bucket or a comment that is kept. */
final class ArticleActivity {
  /** Most articles have no comments that are new. */
  private static final Map<String, CommentRow> NONE = Map.of();

  private final String articleId;
  final Buckets minutes = new Buckets();
  final Buckets hours = new Buckets();

  /** The visible comments that were written within the hours that are kept; shared while empty. */
  private Map<String, CommentRow> recentComments = NONE;

  /** The comments whose rows are to be written; shared while empty. */
  private Map<String, CommentRow> unsavedComments = NONE;

  long views;
  long comments;

  /** What the site says of it, as far as ranking goes; null where it said nothing. */
  @Nullable Listing listing;

  /** All that the site says of it, while a board may know it. */
  @Nullable Article texts;

  /** The sequence of the row in which it was saved last, together with others or alone. */
  long savedIn;

  /** Whether the row of totals and buckets is to be written. */
  boolean dirty;

  /** Whether the totals changed since they were last handed on. */
  boolean totalsPending;

  /** Whether it changed since the lists were last made. */
  boolean rankPending;

  /** Whether a board may know it; false only where none does. */
  boolean ranked;

  /** The category in whose lists it may stand. */
  @Nullable String rankedIn;

  ArticleActivity(String articleId) {
    this.articleId = articleId;
  }

  String articleId() {
    return articleId;
  }

  /** Reads what lies within the object itself. */
  int touch() {
    return (int) views + (dirty ? 1 : 0);
  }

  /** Reads the objects that it refers to. */
  int touchParts() {
    return articleId.length() + minutes.size() + hours.size();
  }

  /** Reads the characters of its id. */
  int touchId() {
    return articleId.charAt(articleId.length() - 1);
  }

  /** Reads what is written to its row and a view does not change, most likely. */
  int touchOlder() {
    return minutes.touchOlder() + hours.touchOlder() + touchId();
  }

  @Nullable String category() {
    return listing == null ? null : listing.category();
  }

  /** Notes that it may stand in lists, or that it does not and needs no texts. */
  void rank(boolean isRanked) {
    ranked = isRanked;
    rankedIn = isRanked ? category() : null;
    if (!isRanked) {
      texts = null;
    }
  }

  ArticleTotals totals() {
    return new ArticleTotals(articleId, views, comments);
  }

  /** Whether it belongs on the heap: something of it will have to be forgotten. */
  boolean lives() {
    return minutes.size() > 0 || hours.size() > 0 || !recentComments.isEmpty();
  }

  void countView(long occurredAt, long now) {
    views++;
    int hour = BucketUnit.HOUR.bucketOf(occurredAt);
    if (hour >= BucketUnit.HOUR.oldestKept(now)) {
      hours.add(hour, 1);
    }
    int minute = BucketUnit.MINUTE.bucketOf(occurredAt);
    if (minute >= BucketUnit.MINUTE.oldestKept(now)) {
      minutes.add(minute, 1);
    }
  }

  /** Puts a comment's new state in the place of the one before. */
  void countComment(String commentId, @Nullable CommentRow before, CommentRow after, long now) {
    comments += (after.visible() ? 1 : 0) - (before != null && before.visible() ? 1 : 0);
    if (unsavedComments.isEmpty()) {
      unsavedComments = new HashMap<>();
    }
    unsavedComments.put(commentId, after);
    restoreRecent(commentId, after, now);
  }

  void restoreRecent(String commentId, CommentRow comment, long now) {
    if (comment.visible()
        && BucketUnit.HOUR.bucketOf(comment.occurredAt()) >= BucketUnit.HOUR.oldestKept(now)) {
      if (recentComments.isEmpty()) {
        recentComments = new HashMap<>();
      }
      recentComments.put(commentId, comment);
    } else if (!recentComments.isEmpty()) {
      recentComments.remove(commentId);
    }
  }

  Collection<CommentRow> recentComments() {
    return recentComments.values();
  }

  @Nullable CommentRow unsavedComment(String commentId) {
    return unsavedComments.get(commentId);
  }

  /** Takes out the comments whose rows are to be written. */
  Map<String, CommentRow> takeUnsavedComments() {
    Map<String, CommentRow> taken = unsavedComments;
    unsavedComments = NONE;
    return taken;
  }

  /** Forgets the buckets that are no longer kept. */
  void dropOld(long now) {
    int oldestHour = BucketUnit.HOUR.oldestKept(now);
    minutes.dropBefore(BucketUnit.MINUTE.oldestKept(now));
    hours.dropBefore(oldestHour);
    if (!recentComments.isEmpty()) {
      recentComments
          .values()
          .removeIf(comment -> BucketUnit.HOUR.bucketOf(comment.occurredAt()) < oldestHour);
    }
  }

  /** Writes totals and buckets. */
  void write(RowWriter row) {
    row.unsigned(totalsPending || lives() ? 1 : 0)
        .unsigned(views)
        .unsigned(comments)
        .buckets(minutes)
        .buckets(hours);
  }

  /**
   * Whether an article with this row must be on the heap after a restart: it had buckets, or totals
   * that may not have been handed on.
   */
  static boolean isLive(byte[] row) {
    return new RowReader(row).unsigned() != 0;
  }

  /** Reads what {@link #write} has written. */
  void restore(RowReader row) {
    totalsPending = row.unsigned() != 0;
    views = row.unsigned();
    comments = row.unsigned();
    row.buckets(minutes);
    row.buckets(hours);
  }
}
