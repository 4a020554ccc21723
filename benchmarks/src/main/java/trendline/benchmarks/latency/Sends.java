package trendline.benchmarks.latency;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When the views of one article were sent, in their order: a list that shows n views of it tells
 * that the first n have arrived. One thread adds, others look.
 */
final class Sends {
  /** Views of one article that may wait to be listed. */
  static final int MOST_UNSEEN = 1 << 17;

  private final AtomicLongArray sentAt = new AtomicLongArray(MOST_UNSEEN);
  private final AtomicInteger sent = new AtomicInteger();

  /** The next view was to be sent at this nanosecond. */
  void add(long nanoTime) {
    int index = sent.get();
    sentAt.set(index % MOST_UNSEEN, nanoTime);
    sent.lazySet(index + 1);
  }

  int size() {
    return sent.get();
  }

  long at(int index) {
    return sentAt.get(index % MOST_UNSEEN);
  }
}
