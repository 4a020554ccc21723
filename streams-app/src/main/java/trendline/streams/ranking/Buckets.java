package trendline.streams.ranking;

import java.util.Arrays;

/** Counts by bucket, oldest first; buckets without a count take no room. */
final class Buckets {
  private static final int[] NONE = {};

  /** The newest bucket lies apart from the others, since most events fall in it. */
  private int newest;

  private int newestCount;

  /** Each older bucket's id and, after it, its count. */
  private int[] older = NONE;

  private int size;

  int size() {
    return size;
  }

  int id(int index) {
    return index == size - 1 ? newest : older[2 * index];
  }

  int count(int index) {
    return index == size - 1 ? newestCount : older[2 * index + 1];
  }

  /** Reads the place of the newest but one. */
  int touchOlder() {
    return size < 2 ? 0 : older[2 * (size - 2)];
  }

  void add(int id, int count) {
    if (size > 0 && id == newest) {
      newestCount += count;
    } else if (size == 0 || id > newest) {
      if (size > 0) {
        insert(size - 1, newest, newestCount);
      }
      size++;
      newest = id;
      newestCount = count;
    } else {
      addToOlder(id, count);
    }
  }

  private void addToOlder(int id, int count) {
    int index = firstIndexFrom(id);
    if (index < size - 1 && older[2 * index] == id) {
      older[2 * index + 1] += count;
    } else {
      insert(index, id, count);
      size++;
    }
  }

  /** Puts one among the older ones, of which there are one fewer than the size says. */
  private void insert(int index, int id, int count) {
    int at = 2 * index;
    int end = 2 * (size - 1);
    if (end == older.length) {
      older = Arrays.copyOf(older, 2 * (size + size / 2));
    }
    System.arraycopy(older, at, older, at + 2, end - at);
    older[at] = id;
    older[at + 1] = count;
  }

  /** Forgets the buckets before {@code oldest}; answers whether there were any. */
  boolean dropBefore(int oldest) {
    if (size == 0 || id(0) >= oldest) {
      return false;
    }
    int gone = firstIndexFrom(oldest);
    older = gone >= size - 1 ? NONE : Arrays.copyOfRange(older, 2 * gone, 2 * (size - 1));
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
