package trendline.streams.ranking;

import org.agrona.collections.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The visitors of one article whose views count as the same view: for each the last counted one, by
 * event time. A visitor is kept as a 64-bit hash; among a million visitors of one article two share
 * one with a probability of about 3e-8.
 */
final class Visitors {
  private static final long[] NOTHING = {};

  private final VisitorTable lastCounted = new VisitorTable();

  /** Visitors and their last counted views, in turn; null while there are none. */
  private @Nullable LongArrayList unsaved;

  /**
   * Whether a view counts; if it does, it is remembered.
   *
   * @param partitionTime the largest event time seen in the partition; visitors are forgotten by it
   * @param window the dedupe window in milliseconds
   */
  boolean count(long visitor, long occurredAt, long partitionTime, long window) {
    long last = lastCounted.get(visitor);
    boolean known = last != VisitorTable.NONE && !isForgotten(last, partitionTime, window);
    if (known && Math.abs(occurredAt - last) < window) {
      return false;
    }
    long newest = known ? Math.max(last, occurredAt) : occurredAt;
    if (newest != last && !isForgotten(newest, partitionTime, window)) {
      lastCounted.put(visitor, newest, oldestRemembered(partitionTime, window));
      note(visitor, newest);
    }
    return true;
  }

  private void note(long visitor, long occurredAt) {
    LongArrayList noted = unsaved == null ? new LongArrayList(2, VisitorTable.NONE) : unsaved;
    noted.addLong(visitor);
    noted.addLong(occurredAt);
    unsaved = noted;
  }

  static boolean isForgotten(long last, long partitionTime, long window) {
    return last < oldestRemembered(partitionTime, window);
  }

  private static long oldestRemembered(long partitionTime, long window) {
    return partitionTime - 2 * window + 1;
  }

  /** Remembers what was saved before; of two views of a visitor the later one. */
  void restore(long visitor, long occurredAt) {
    if (lastCounted.get(visitor) < occurredAt) {
      lastCounted.put(visitor, occurredAt, Long.MIN_VALUE);
    }
  }

  /** Takes out visitors and their last counted views, in turn, that were not saved yet. */
  long[] takeUnsaved() {
    long[] taken = unsaved == null ? NOTHING : unsaved.toLongArray();
    unsaved = null;
    return taken;
  }

  void forget(long partitionTime, long window) {
    lastCounted.dropBefore(oldestRemembered(partitionTime, window));
  }

  boolean isEmpty() {
    return lastCounted.size() == 0;
  }
}
