package trendline.streams.ranking;

import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongArrayList;

/**
 * The visitors of one article whose views count as the same view: for each the last counted one, by
 * event time. A visitor is kept as a 64-bit hash; among a million visitors of one article two share
 * one with a probability of about 3e-8.
 */
final class Visitors {
  private static final long NONE = Long.MIN_VALUE;

  private final Long2LongHashMap lastCounted = new Long2LongHashMap(NONE);
  private final LongArrayList unsaved = new LongArrayList();

  /**
   * Whether a view counts; if it does, it is remembered.
   *
   * @param partitionTime the largest event time seen in the partition; visitors are forgotten by it
   * @param window the dedupe window in milliseconds
   */
  boolean count(long visitor, long occurredAt, long partitionTime, long window) {
    long last = lastCounted.get(visitor);
    boolean known = last != NONE && !isForgotten(last, partitionTime, window);
    if (known && Math.abs(occurredAt - last) < window) {
      return false;
    }
    long newest = known ? Math.max(last, occurredAt) : occurredAt;
    if (newest != last && !isForgotten(newest, partitionTime, window)) {
      lastCounted.put(visitor, newest);
      unsaved.addLong(visitor);
      unsaved.addLong(newest);
    }
    return true;
  }

  static boolean isForgotten(long last, long partitionTime, long window) {
    return partitionTime >= last + 2 * window;
  }

  /** Remembers what was saved before; of two views of a visitor the later one. */
  void restore(long visitor, long occurredAt) {
    if (lastCounted.get(visitor) < occurredAt) {
      lastCounted.put(visitor, occurredAt);
    }
  }

  /** Takes out visitors and their last counted views, in turn, that were not saved yet. */
  long[] takeUnsaved() {
    long[] taken = unsaved.toLongArray();
    unsaved.clear();
    return taken;
  }

  void forget(long partitionTime, long window) {
    Long2LongHashMap.EntryIterator entries = lastCounted.entrySet().iterator();
    while (entries.hasNext()) {
      entries.next();
      if (isForgotten(entries.getLongValue(), partitionTime, window)) {
        entries.remove();
      }
    }
  }

  boolean isEmpty() {
    return lastCounted.isEmpty();
  }
}
