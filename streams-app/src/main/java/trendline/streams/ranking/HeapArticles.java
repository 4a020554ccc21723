package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.ArticleTotals;

/**
 * The articles that are objects on the heap: read from their rows when first touched, written
 * behind by {@link #save}, let go once nothing of them can change without an event.
 */
final class HeapArticles {
  private final long dedupeWindow;
  private final ArticleRows rows;
  private final VisitorLog visitorLog;
  private final Visitors visitors;

  private final ArticleTable byId = new ArticleTable();

  private final List<ArticleActivity> dirty = new ArrayList<>();
  private final List<ArticleActivity> totalsPending = new ArrayList<>();
  private final Prefetch prefetch = new Prefetch();
  private int sweptMinute;
  private long sweptPartitionTime;

  /**
   * None yet.
   *
   * @param dedupeWindow in milliseconds
   */
  HeapArticles(ArticleRows rows, VisitorLog visitorLog, Visitors visitors, long dedupeWindow) {
    this.rows = rows;
    this.visitorLog = visitorLog;
    this.visitors = visitors;
    this.dedupeWindow = dedupeWindow;
  }

  Collection<ArticleActivity> all() {
    return Collections.unmodifiableCollection(byId);
  }

  /** Brings to the caches what counting views is going to touch. */
  void touch(WaitingViews views) {
    views.touch(byId);
  }

  /** The article if it is on the heap. */
  @Nullable ArticleActivity find(String articleId) {
    return byId.get(articleId);
  }

  /** The article, put on the heap where it is not. */
  ArticleActivity get(String articleId, long now) {
    ArticleActivity article = byId.get(articleId);
    if (article == null) {
      article = rows.load(articleId, now);
      byId.add(article);
      if (article.totalsPending) {
        totalsPending.add(article);
      }
    }
    return article;
  }

  /** To be called when an article's counts changed. */
  void changed(ArticleActivity article) {
    markDirty(article);
    if (!article.totalsPending) {
      article.totalsPending = true;
      totalsPending.add(article);
    }
  }

  List<ArticleTotals> takeChangedTotals(int most) {
    List<ArticleActivity> taken = totalsPending.subList(0, Math.min(most, totalsPending.size()));
    List<ArticleTotals> totals = taken.stream().map(ArticleActivity::totals).toList();
    for (ArticleActivity article : taken) {
      article.totalsPending = false;
      if (!article.lives()) {
        markDirty(article); // so that a restart does not take it for pending
      }
    }
    taken.clear();
    return totals;
  }

  /** Takes up the visitors of articles that are on the heap. */
  void restoreVisitors() {
    visitorLog.restore(
        (articleId, visitor, occurredAt) -> {
          ArticleActivity article = byId.get(articleId);
          if (article != null) {
            Visitors.restore(article, visitor, occurredAt);
          }
        });
  }

  void save(Progress progress, long now) {
    sweep(progress.partitionTime(now), now);
    for (int i = 0; i < dirty.size(); i++) {
      if (i % Prefetch.MOST == 0) {
        prefetch.articles(dirty, i);
      }
      ArticleActivity article = dirty.get(i);
      visitors.save(article, progress);
      rows.save(article);
      if (isIdle(article)) {
        byId.drop(article);
      }
    }
    dirty.clear();
    visitors.endCommit(progress);
  }

  /** Once a minute, and whenever the partition's time went on by a dedupe window. */
  private void sweep(long partitionTime, long now) {
    int minute = BucketUnit.MINUTE.bucketOf(now);
    if (minute == sweptMinute && partitionTime < sweptPartitionTime + dedupeWindow) {
      return;
    }
    sweptMinute = minute;
    sweptPartitionTime = partitionTime;
    visitors.dropForgottenRows(partitionTime);
    byId.removeIf(article -> isIdleAfterForgetting(article, partitionTime, now));
  }

  private boolean isIdleAfterForgetting(ArticleActivity article, long partitionTime, long now) {
    boolean lived = article.lives();
    visitors.forget(article, partitionTime);
    article.dropOld(now);
    if (lived && !article.lives()) {
      // so that a restart does not take it for live; until then, old buckets in its row harm nobody
      markDirty(article);
    }
    return isIdle(article);
  }

  private static boolean isIdle(ArticleActivity article) {
    return !article.lives() && !article.totalsPending && !article.dirty;
  }

  private void markDirty(ArticleActivity article) {
    if (!article.dirty) {
      article.dirty = true;
      dirty.add(article);
    }
  }
}
