package trendline.streams.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.ArticleTotals;
import trendline.events.Comment;
import trendline.events.Event;
import trendline.events.PageView;
import trendline.events.Ranking;

/**
 * All that one partition counts. Articles are objects on the heap while they have a bucket or a
 * comment that is kept, or totals to hand on; what changed is written to the rows by {@link #save},
 * so that an event costs no row of its own.
 *
 * <p>Not safe for use by several threads. {@code now} is the wall clock in milliseconds since 1970;
 * what is given none goes by the one given last.
 */
public final class Activity {
  private final ActivityRows rows;
  private final ArticleRows articleRows;
  private final PartitionLists lists;
  private final Categories categories;
  private final Progress progress = new Progress();
  private final Visitors visitors;
  private final HeapArticles articles;
  private final WaitingViews waiting = new WaitingViews();
  private final ObjIntConsumer<Outcome> viewOutcomes;
  private long now;

  /** One that nobody asks what became of views that waited. */
  public Activity(RankingSettings settings, ActivityRows rows) {
    this(settings, rows, (outcome, views) -> {});
  }

  /**
   * Nothing is counted yet.
   *
   * @param viewOutcomes is told what became of views that waited, and of how many
   */
  public Activity(
      RankingSettings settings, ActivityRows rows, ObjIntConsumer<Outcome> viewOutcomes) {
    this.rows = rows;
    this.viewOutcomes = viewOutcomes;
    articleRows = new ArticleRows(rows);
    visitors = new Visitors(settings.dedupeWindow().toMillis(), rows, progress);
    articles = new HeapArticles(articleRows, new ArticleLog(rows, progress), progress);
    lists = new PartitionLists(settings, articles.all(), articleRows::metadata);
    categories = new Categories(settings.maxCategories());
  }

  /** Takes up what was saved before; to be called once, first. */
  public void restore(long now) {
    this.now = now;
    progress.restore(rows.get(RowKeys.PROGRESS));
    categories.restore(rows.get(RowKeys.CATEGORIES));
    articles.restoreTogether(now);
    List<String> live = new ArrayList<>();
    rows.scan(
        RowKeys.ARTICLES,
        (key, row) -> {
          if (ArticleActivity.isLive(row)) {
            live.add(RowKeys.articleId(key));
          }
        });
    live.forEach(articleId -> articles.get(articleId, now));
    visitors.restore();
  }

  /** Takes an event of whatever kind. */
  public Outcome take(Event event, long now) {
    if (event instanceof PageView view) {
      return count(view, now);
    }
    if (event instanceof Comment comment) {
      return count(comment, now);
    }
    return event instanceof Article article ? describe(article) : undescribe(event.articleId());
  }

  /**
   * Lets a view wait to be counted with others, which takes less time than one by one; until the
   * next call that hands out or writes what was counted, at the latest.
   */
  public void countSoon(PageView view, long now) {
    this.now = now;
    waiting.add(view);
    if (waiting.isFull()) {
      countWaiting();
    }
  }

  private void countWaiting() {
    if (waiting.size() == 0) {
      return;
    }
    articles.touch(waiting, visitors);
    int counted = 0;
    int late = 0;
    for (int i = 0; i < waiting.size(); i++) {
      switch (count(article(i), waiting.reader(i), waiting.occurredAt(i))) {
        case COUNTED -> counted++;
        case LATE -> late++;
        case DUPLICATE -> {}
      }
    }
    viewOutcomes.accept(Outcome.COUNTED, counted);
    viewOutcomes.accept(Outcome.LATE, late);
    viewOutcomes.accept(Outcome.DUPLICATE, waiting.size() - counted - late);
    waiting.clear();
  }

  private ArticleActivity article(int index) {
    ArticleActivity found = waiting.article(index);
    return found == null ? articles.get(waiting.articleId(index), now) : found;
  }

  /** Counts a view, unless the visitor's last counted one of the article is near. */
  public Outcome count(PageView view, long now) {
    countWaiting();
    this.now = now;
    return count(
        articles.get(view.articleId(), now),
        Visitors.reader(IdHash.of(view.articleId()), view.visitorId()),
        view.occurredAt().toEpochMilli());
  }

  private Outcome count(ArticleActivity article, long reader, long occurredAt) {
    progress.sawView(occurredAt);
    if (!visitors.count(reader, occurredAt, progress.partitionTime(now))) {
      return Outcome.DUPLICATE;
    }
    article.countView(occurredAt, now);
    articles.changed(article);
    lists.changed(article);
    return outcome(occurredAt);
  }

  /** Puts a comment in its newest state; an older or equal version changes nothing. */
  public Outcome count(Comment comment, long now) {
    this.now = now;
    progress.saw(comment.occurredAt().toEpochMilli());
    ArticleActivity article = articles.get(comment.articleId(), now);
    CommentRow before = articleRows.comment(article, comment.commentId());
    if (before != null && before.version() >= comment.version()) {
      return Outcome.DUPLICATE;
    }
    CommentRow after = CommentRow.of(comment);
    article.countComment(comment.commentId(), before, after, now);
    articles.changed(article);
    lists.changed(article);
    return outcome(after.occurredAt());
  }

  /** Takes over what the site says of an article. */
  public Outcome describe(Article metadata) {
    categories.add(metadata.category());
    return metadata.equals(articleRows.metadata(metadata.articleId()))
        ? Outcome.DUPLICATE
        : describe(metadata.articleId(), metadata);
  }

  /** Forgets what the site said of an article; its counts stay. */
  public Outcome undescribe(String articleId) {
    return articleRows.metadata(articleId) == null ? Outcome.DUPLICATE : describe(articleId, null);
  }

  private Outcome describe(String articleId, @Nullable Article metadata) {
    articleRows.saveMetadata(articleId, metadata);
    ArticleActivity article = articles.find(articleId);
    if (article != null) {
      article.listing = articleRows.listing(metadata);
      article.texts = null;
      lists.changed(article);
    }
    return Outcome.COUNTED;
  }

  /** The totals that changed since they were last taken, so many at most, oldest first. */
  public List<ArticleTotals> takeChangedTotals(int most) {
    countWaiting();
    return articles.takeChangedTotals(most);
  }

  /** The lists that changed since the last call. */
  public List<Ranking> takeChangedLists(long now) {
    return takeChangedLists(now, CategoryTurn.OF_ALL);
  }

  /**
   * The lists that changed since they were last taken, of the categories whose turn it is and of
   * the whole site; looks at the articles that changed, and at all of them where time has moved a
   * window.
   */
  public List<Ranking> takeChangedLists(long now, CategoryTurn turn) {
    countWaiting();
    this.now = now;
    long until = progress.dataUntil(now);
    return lists.takeChanged(
        categories.names(), turn, now, until == 0 ? null : Instant.ofEpochMilli(until));
  }

  /** Writes all that changed to the rows, and lets go of articles that are no longer live. */
  public void save() {
    countWaiting();
    articles.save(now);
    visitors.save(progress.partitionTime(now));
    progress.save(rows);
    categories.save(rows);
  }

  private Outcome outcome(long occurredAt) {
    return BucketUnit.HOUR.bucketOf(occurredAt) < BucketUnit.HOUR.oldestKept(now)
        ? Outcome.LATE
        : Outcome.COUNTED;
  }
}
