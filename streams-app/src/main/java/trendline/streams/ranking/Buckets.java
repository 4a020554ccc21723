package trendline.streams.ranking;

import java.util.Arrays;

/** Counts by bucket, oldest first; buckets without a count take no room. */
final class Buckets {
  private int[] ids = new int[4];
  private int[] counts = new int[4];
  private int size;

  int size() {
    return size;
  }

  int id(int index) {
    return ids[index];
  }

  int count(int index) {
    return counts[index];
  }

  void add(int id, int count) {
    int index =
        size > 0 && ids[size - 1] <= id ? lastIndexFor(id) : Arrays.binarySearch(ids, 0, size, id);
    if (index >= 0) {
      counts[index] += count;
    } else {
      insert(-index - 1, id, count);
    }
  }

  /** Most events fall in the newest bucket. */
  private int lastIndexFor(int id) {
    return ids[size - 1] == id ? size - 1 : -size - 1;
  }

  private void insert(int index, int id, int count) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(ids, index, ids, index + 1, size - index);
    System.arraycopy(counts, index, counts, index + 1, size - index);
    ids[index] = id;
    counts[index] = count;
    size++;
  }

  /** Forgets the buckets before {@code oldest}; answers whether there were any. */
  boolean dropBefore(int oldest) {
    int gone = firstIndexFrom(oldest);
    if (gone == 0) {
      return false;
    }
    System.arraycopy(ids, gone, ids, 0, size - gone);
    System.arraycopy(counts, gone, counts, 0, size - gone);
    size -= gone;
    return true;
  }

  /** The index of the first bucket that is {@code id} or newer. */
  int firstIndexFrom(int id) {
    int index = Arrays.binarySearch(ids, 0, size, id);
    return index >= 0 ? index : -index - 1;
  }

  /** The sum over the buckets {@code first} to {@code last}, both included. */
  long sum(int first, int last) {
    long sum = 0;
    for (int i = firstIndexFrom(first); i < size && ids[i] <= last; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
