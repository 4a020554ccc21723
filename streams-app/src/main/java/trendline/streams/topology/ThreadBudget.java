package trendline.streams.topology;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many failed stream threads may be replaced. A passing trouble costs one; what fails at once
 * again would otherwise be replaced for ever, thousands of times, while nothing is counted.
 */
final class ThreadBudget {
  /** Replacements within {@link #WITHIN}. */
  static final int MOST = 3;

  static final Duration WITHIN = Duration.ofMinutes(5);

  private final Deque<Long> spent = new ArrayDeque<>();

  /**
   * Whether one more thread may be replaced; if so, it is taken from the budget.
   *
   * @param now milliseconds since 1970
   */
  synchronized boolean spend(long now) {
    while (!spent.isEmpty() && spent.peekFirst() <= now - WITHIN.toMillis()) {
      spent.removeFirst();
    }
    if (spent.size() >= MOST) {
      return false;
    }
    spent.addLast(now);
    return true;
  }
}
