package trendline.streams.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trendline.events.Article;
import trendline.events.Ranking;

/**
 * The best of one partition in every list and scope, handed on where they changed. What an article
 * counts for changes with its events, and else only as minutes or hours leave the windows: between
 * those, only articles that had events are looked at.
 */
final class PartitionLists {
  private final Collection<ArticleActivity> articles;
  private final List<ListBoards> lists;
  private final List<ArticleActivity> pending = new ArrayList<>();

  /** Whether all are pending, and none is noted: before the first call, or long after one. */
  private boolean allPending = true;

  /**
   * No lists yet.
   *
   * @param articles at any time all that may stand in lists
   * @param texts gives all that the site says of an article
   */
  PartitionLists(
      RankingSettings settings,
      Collection<ArticleActivity> articles,
      Function<String, @Nullable Article> texts) {
    this.articles = articles;
    lists =
        settings.lists().stream()
            .map(list -> new ListBoards(new Scoring(list, settings, texts), settings.size()))
            .toList();
  }

  /** Notes that an article has other counts or metadata than before. */
  void changed(ArticleActivity article) {
    if (allPending || article.rankPending) {
      return;
    }
    article.rankPending = true;
    pending.add(article);
    if (pending.size() > articles.size()) {
      takePending(ignored -> {});
      allPending = true;
    }
  }

  /**
   * The lists that differ from what they were when they were last taken.
   *
   * @param turn which categories' may be taken
   * @param dataUntil the newest event in them; null before the first
   */
  List<Ranking> takeChanged(
      Collection<String> categories, CategoryTurn turn, long now, @Nullable Instant dataUntil) {
    lists.forEach(list -> list.turnTo(now, categories));
    if (allPending) {
      lists.forEach(ListBoards::clear);
      allPending = false;
    }
    takePending(article -> rankAnew(article, now));
    fill(now);
    List<Ranking> changed = new ArrayList<>();
    for (ListBoards boards : lists) {
      RankedList list = boards.list();
      boards.takeChanged(
          turn,
          (scope, entries) ->
              changed.add(
                  new Ranking(
                      list.name(),
                      list.window().label(),
                      scope,
                      list.formula().label(),
                      Instant.ofEpochMilli(now),
                      dataUntil,
                      entries)));
    }
    return changed;
  }

  private void takePending(Consumer<ArticleActivity> each) {
    for (ArticleActivity article : pending) {
      article.rankPending = false;
      each.accept(article);
    }
    pending.clear();
  }

  private void rankAnew(ArticleActivity article, long now) {
    String before = article.rankedIn;
    if (before != null && !before.equals(article.category())) {
      lists.forEach(list -> list.leave(before, article.articleId()));
    }
    boolean ranked = false;
    for (ListBoards list : lists) {
      ranked |= list.offer(article, now);
    }
    article.rank(ranked);
  }

  private void fill(long now) {
    List<ListBoards> wanting = new ArrayList<>();
    for (ListBoards list : lists) {
      if (list.startFilling()) {
        wanting.add(list);
      }
    }
    if (wanting.isEmpty()) {
      return;
    }
    List<ArticleActivity> ranked = new ArrayList<>();
    for (ArticleActivity article : articles) {
      boolean isRanked = article.ranked;
      for (ListBoards list : wanting) {
        isRanked |= list.offer(article, now);
      }
      article.rank(isRanked);
      if (isRanked) {
        ranked.add(article);
      }
    }
    wanting.forEach(ListBoards::endFilling);
    // some stood in what was cleared, and some only until better ones were offered
    for (ArticleActivity article : ranked) {
      article.rank(lists.stream().anyMatch(list -> list.knows(article)));
    }
  }
}
