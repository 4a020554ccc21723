package trendline.streams.ranking;

import java.util.Arrays;

/**
 * The visitors that were counted since the last commit. Each article's are a chain through arrays
 * that all share and every commit fills anew, so that noting one makes no garbage.
 */
final class VisitorNotes {
  /** Ends each chain; the chain of an article that has none. */
  static final int NONE = -1;

  private static final int FIRST_ROOM = 1024;

  private long[] visitors = new long[FIRST_ROOM];
  private long[] instants = new long[FIRST_ROOM];
  private int[] before = new int[FIRST_ROOM];
  private int size;

  /**
   * Notes a visitor and the instant of the view that counted.
   *
   * @param last the chain's last note
   * @return the chain's last note from now on
   */
  int add(int last, long visitor, long instant) {
    if (size == visitors.length) {
      visitors = Arrays.copyOf(visitors, 2 * size);
      instants = Arrays.copyOf(instants, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    visitors[size] = visitor;
    instants[size] = instant;
    before[size] = last;
    return size++;
  }

  long visitor(int note) {
    return visitors[note];
  }

  /** In milliseconds since 1970. */
  long instant(int note) {
    return instants[note];
  }

  /** The note before one in its chain, or {@link #NONE}. */
  int before(int note) {
    return before[note];
  }

  /** How many notes the chain has that ends here, no more than {@code most} of them counted. */
  int length(int last, int most) {
    int length = 0;
    for (int note = last; note != NONE && length < most; note = before[note]) {
      length++;
    }
    return length;
  }

  /** Forgets all notes, and the chains with them. */
  void clear() {
    size = 0;
  }
}
