package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingEntry;

/**
 * One list in one scope, kept as single articles change. It knows every article at or above a line
 * and none below, so that its best are right without a look at the others; where too few are left
 * above the line, it wants to be filled from all articles again.
 */
final class Board {
  private static final RankingOrder ORDER = new RankingOrder();

  private final int size;
  private final Map<String, RankingEntry> known = new HashMap<>();

  /** The lowest standing that must be known; null where everybody is. */
  private @Nullable RankingEntry line;

  private boolean filled;
  private boolean touched;
  private @Nullable List<RankingEntry> handedOn;

  Board(int size) {
    this.size = size;
  }

  /** Whether it must be offered all articles, after a {@link #clear}, before it is right. */
  boolean wantsAll() {
    return !filled || (line != null && known.size() < size);
  }

  /** Forgets everybody, until all articles were offered. */
  void clear() {
    known.clear();
    line = null;
    filled = false;
    touched = true;
  }

  void endFilling() {
    filled = true;
  }

  boolean isFilled() {
    return filled;
  }

  boolean knows(String articleId) {
    return known.containsKey(articleId);
  }

  /** Whether nobody can get above the line with no more than this. */
  boolean isOutOfReach(double score, long windowViews, long windowComments) {
    return line != null && ORDER.isBelow(score, windowViews, windowComments, line);
  }

  /**
   * Puts an article's entry in the place of its old one.
   *
   * @param entry null where the article may not stand here
   * @return whether the board knows the article now
   */
  boolean set(String articleId, @Nullable RankingEntry entry) {
    if (entry == null || (line != null && ORDER.compare(entry, line) > 0)) {
      touched |= known.remove(articleId) != null;
      return false;
    }
    touched |= !entry.equals(known.put(articleId, entry));
    if (known.size() > 2 * size) {
      raiseLine();
    }
    return true;
  }

  /** Keeps half as many again as are shown, so that it can lose some and needs no filling. */
  private void raiseLine() {
    List<RankingEntry> best = sorted();
    int kept = size + size / 2;
    best.subList(kept, best.size()).forEach(entry -> known.remove(entry.articleId()));
    line = best.get(kept - 1);
  }

  private List<RankingEntry> sorted() {
    List<RankingEntry> entries = new ArrayList<>(known.values());
    entries.sort(ORDER);
    return entries;
  }

  /** Whether its best may be others than those that were handed on last. */
  boolean mayHaveChanged() {
    return touched || handedOn == null;
  }

  /** The best, with their ranks; null where they are what was handed on last. */
  @Nullable List<RankingEntry> takeIfChanged() {
    if (!mayHaveChanged()) {
      return null;
    }
    touched = false;
    List<RankingEntry> best = sorted();
    if (best.size() > size) {
      best = new ArrayList<>(best.subList(0, size));
    }
    if (best.equals(handedOn)) {
      return null;
    }
    handedOn = best;
    List<RankingEntry> ranked = new ArrayList<>(best.size());
    for (RankingEntry entry : best) {
      ranked.add(entry.at(ranked.size() + 1, null));
    }
    return ranked;
  }
}
