package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;

/** One list of a partition in all its scopes. */
final class ListBoards {
  private final Scoring scoring;
  private final int size;
  private final Board all;
  private final Map<String, Board> byCategory = new HashMap<>();
  private final List<Board> boards = new ArrayList<>();
  private int bucket;

  /** Whether all articles are being offered, to the boards that want them; the others wait. */
  private boolean filling;

  ListBoards(Scoring scoring, int size) {
    this.scoring = scoring;
    this.size = size;
    all = newBoard();
  }

  private Board newBoard() {
    Board board = new Board(size);
    boards.add(board);
    return board;
  }

  RankedList list() {
    return scoring.list();
  }

  /** Begins anew where time has moved the window, and has a board for each category. */
  void turnTo(long now, Collection<String> categories) {
    if (byCategory.size() < categories.size()) {
      categories.forEach(name -> byCategory.computeIfAbsent(name, unknown -> newBoard()));
    }
    int current = list().window().unit().bucketOf(now);
    if (current != bucket) {
      bucket = current;
      clear();
    }
  }

  /** Forgets all, until all articles are offered again. */
  void clear() {
    boards.forEach(Board::clear);
  }

  /** Whether a board wants to be offered all articles; if so, that is to follow. */
  boolean startFilling() {
    for (Board board : boards) {
      if (board.wantsAll()) {
        board.clear();
        filling = true;
      }
    }
    return filling;
  }

  void endFilling() {
    filling = false;
    boards.forEach(Board::endFilling);
  }

  /** Takes an article out of a category. */
  void leave(String category, String articleId) {
    Board board = byCategory.get(category);
    if (board != null) {
      board.set(articleId, null);
    }
  }

  /**
   * Ranks an article where it belongs; computes no more of one that is new here than shows that it
   * is out of reach.
   *
   * @return whether a board knows it now
   */
  boolean offer(ArticleActivity article, long now) {
    Board ofCategory = ofCategory(article);
    boolean isNew = filling || !article.ranked;
    if (isNew
        && (!scoring.mayBeListed(article)
            || isOutOfReach(
                scoring.most(article.views, article.comments),
                article.views,
                article.comments,
                ofCategory))) {
      return false;
    }
    long views = scoring.windowViews(article, now);
    long comments = scoring.windowComments(article, now);
    if (isNew && isOutOfReach(scoring.most(views, comments), views, comments, ofCategory)) {
      return false;
    }
    RankingEntry entry = null;
    if (scoring.mayStand(article, views, comments)) {
      double score = scoring.score(article, views, comments, now);
      if (!isOutOfReach(score, views, comments, ofCategory)) {
        entry = scoring.entry(article, score, views, comments);
      }
    }
    boolean inAll = takes(all) && all.set(article.articleId(), entry);
    boolean inCategory =
        ofCategory != null && takes(ofCategory) && ofCategory.set(article.articleId(), entry);
    return inAll || inCategory;
  }

  /** Whether a board knows the article. */
  boolean knows(ArticleActivity article) {
    Board ofCategory = ofCategory(article);
    return all.knows(article.articleId())
        || (ofCategory != null && ofCategory.knows(article.articleId()));
  }

  private @Nullable Board ofCategory(ArticleActivity article) {
    String category = article.category();
    return category == null ? null : byCategory.get(category);
  }

  private boolean isOutOfReach(
      double score, long views, long comments, @Nullable Board ofCategory) {
    return (!takes(all) || all.isOutOfReach(score, views, comments))
        && (ofCategory == null
            || !takes(ofCategory)
            || ofCategory.isOutOfReach(score, views, comments));
  }

  private boolean takes(Board board) {
    return board.isFilled() != filling;
  }

  /**
   * Hands over the scopes that changed since they were handed over last, each with its best; of the
   * categories those whose turn it is.
   */
  void takeChanged(CategoryTurn turn, BiConsumer<String, List<RankingEntry>> scope) {
    take(RankingKey.ALL, all, scope);
    int changed = (int) byCategory.values().stream().filter(Board::mayHaveChanged).count();
    byCategory.forEach(
        (name, board) -> {
          if (turn.isOf(name, changed)) {
            take(RankingKey.categoryScope(name), board, scope);
          }
        });
  }

  private static void take(
      String scope, Board board, BiConsumer<String, List<RankingEntry>> changed) {
    List<RankingEntry> best = board.takeIfChanged();
    if (best != null) {
      changed.accept(scope, best);
    }
  }
}
