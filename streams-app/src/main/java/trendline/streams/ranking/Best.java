package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import trendline.events.RankingEntry;

/** Keeps the best entries of those that it is shown. */
final class Best {
  private static final RankingOrder ORDER = new RankingOrder();

  private final int size;
  private final PriorityQueue<RankingEntry> worstFirst = new PriorityQueue<>(ORDER.reversed());

  Best(int size) {
    this.size = size;
  }

  void add(RankingEntry entry) {
    if (worstFirst.size() < size) {
      worstFirst.add(entry);
      return;
    }
    RankingEntry worst = worstFirst.peek();
    if (worst != null && ORDER.compare(entry, worst) < 0) {
      worstFirst.poll();
      worstFirst.add(entry);
    }
  }

  /** Best first, with their ranks. */
  List<RankingEntry> ranked() {
    List<RankingEntry> entries = new ArrayList<>(worstFirst);
    entries.sort(ORDER);
    for (int i = 0; i < entries.size(); i++) {
      entries.set(i, entries.get(i).at(i + 1, null));
    }
    return entries;
  }
}
