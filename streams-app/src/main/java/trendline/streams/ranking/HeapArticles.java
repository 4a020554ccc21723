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
  /** So many that changed are saved as rows of their own, more of them together. */
  private static final int SAVED_ALONE = 3;

  private final ArticleRows rows;
  private final ArticleLog log;
  private final Progress progress;

  private final ArticleTable byId = new ArticleTable();

  private final List<ArticleActivity> dirty = new ArrayList<>();
  private final List<ArticleActivity> totalsPending = new ArrayList<>();
  private final Prefetch prefetch = new Prefetch();
  private int sweptMinute;

  /** None yet. */
  HeapArticles(ArticleRows rows, ArticleLog log, Progress progress) {
    this.rows = rows;
    this.log = log;
    this.progress = progress;
  }

  /** Takes up the articles that were saved together; to be called once, first. */
  void restoreTogether(long now) {
    for (ArticleActivity article : log.restore(rows::isOutdated)) {
      rows.complete(article, now);
      add(article);
    }
  }

  Collection<ArticleActivity> all() {
    return Collections.unmodifiableCollection(byId);
  }

  /** Brings to the caches what counting views is going to touch. */
  void touch(WaitingViews views, Visitors visitors) {
    views.touch(byId, visitors);
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
      add(article);
    }
    return article;
  }

  private void add(ArticleActivity article) {
    byId.add(article);
    if (article.totalsPending) {
      totalsPending.add(article);
    }
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

  void save(long now) {
    sweep(now);
    if (dirty.isEmpty()) {
      return;
    }
    long sequence = progress.nextSequence();
    boolean together = dirty.size() > SAVED_ALONE;
    for (int i = 0; i < dirty.size(); i++) {
      if (i % Prefetch.MOST == 0) {
        prefetch.articles(dirty, i);
      }
      ArticleActivity article = dirty.get(i);
      article.dirty = false;
      rows.saveComments(article);
      boolean isIdle = isIdle(article);
      if (together && !isIdle) {
        log.add(article);
      } else {
        rows.saveAlone(article, sequence);
      }
      if (isIdle) {
        byId.drop(article);
      }
    }
    dirty.clear();
    log.endCommit(article -> rows.saveAlone(article, sequence));
  }

  /** Once a minute. */
  private void sweep(long now) {
    int minute = BucketUnit.MINUTE.bucketOf(now);
    if (minute != sweptMinute) {
      sweptMinute = minute;
      byId.removeIf(article -> isIdleAfterForgetting(article, now));
      log.sweep();
    }
  }

  private boolean isIdleAfterForgetting(ArticleActivity article, long now) {
    boolean lived = article.lives();
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
