package trendline.demo.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Traffic with a corrupt record among so many. */
final class CorruptTraffic implements Traffic {
  private final Traffic traffic;
  private final CorruptRecords corrupt;
  private final int oneIn;
  private int calls;
  private int corrupted;

  CorruptTraffic(Traffic traffic, CorruptRecords corrupt, int oneIn) {
    this.traffic = traffic;
    this.corrupt = corrupt;
    this.oneIn = oneIn;
  }

  @Override
  public List<Sending> next(Instant now) {
    List<Sending> next = new ArrayList<>(traffic.next(now));
    if (++calls % oneIn == 0) {
      corrupted++;
      next.add(new Sending(corrupt.next(), false));
    }
    return next;
  }

  /** Whether every kind of corruption has come. */
  boolean isComplete() {
    return corrupted >= corrupt.kinds();
  }

  /** How many of them were corrupt. */
  int corrupted() {
    return corrupted;
  }
}
