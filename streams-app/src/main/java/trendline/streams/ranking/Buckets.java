package trendline.streams.ranking;

import java.util.Arrays;

/** Counts by bucket, oldest first; buckets without a count take no room. */
final class Buckets {
  private static final int[] NONE = {};

  /** Each bucket's id and, after it, its count: one array, since most articles have few buckets. */
  private int[] idsAndCounts = NONE;

  private int size;

  int size() {
    return size;
  }

  /** The id of the newest bucket; 0 where there is none. */
  int newest() {
    return size == 0 ? 0 : id(size - 1);
  }

  int id(int index) {
    return idsAndCounts[2 * index];
  }

  int count(int index) {
    return idsAndCounts[2 * index + 1];
  }

  void add(int id, int count) {
    // most events fall in the newest bucket
    int index = size > 0 && id(size - 1) <= id ? size - 1 : firstIndexFrom(id);
    if (index < size && id(index) == id) {
      idsAndCounts[2 * index + 1] += count;
    } else {
      insert(index < size && id(index) < id ? size : index, id, count);
    }
  }

  private void insert(int index, int id, int count) {
    int at = 2 * index;
    int end = 2 * size;
    if (end == idsAndCounts.length) {
      idsAndCounts = Arrays.copyOf(idsAndCounts, 2 * (size + 1 + size / 2));
    }
    System.arraycopy(idsAndCounts, at, idsAndCounts, at + 2, end - at);
    idsAndCounts[at] = id;
    idsAndCounts[at + 1] = count;
    size++;
  }

  /** Forgets the buckets before {@code oldest}; answers whether there were any. */
  boolean dropBefore(int oldest) {
    if (size == 0 || id(0) >= oldest) {
      return false;
    }
    int gone = firstIndexFrom(oldest);
    idsAndCounts = size == gone ? NONE : Arrays.copyOfRange(idsAndCounts, 2 * gone, 2 * size);
    size -= gone;
    return true;
  }

  /** The index of the first bucket that is {@code id} or newer. */
  int firstIndexFrom(int id) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (id(middle) < id) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The sum over the buckets {@code first} to {@code last}, both included. */
  long sum(int first, int last) {
    long sum = 0;
    for (int i = firstIndexFrom(first); i < size && id(i) <= last; i++) {
      sum += count(i);
    }
    return sum;
  }
}
