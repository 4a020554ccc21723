package trendline.streams.ranking;

/**
 * A hash table from visitors to instants, as small as it can be: twelve bytes a place, of which
 * half to four fifths are taken, or all of a few. Instants are kept in milliseconds from one that
 * they share.
 */
final class VisitorTable {
  /** For a visitor who is not there. */
  static final long NONE = Long.MIN_VALUE;

  private static final int INTS = 3;
  private static final int[] NOWHERE = {};
  private static final int FREE = 0;
  private static final int SMALL = 8;

  /**
   * For each place the visitor, in two, and the distance from {@link #base}; that with its sign
   * turned, so that the one that is not allowed is {@link #FREE}.
   */
  private int[] places = NOWHERE;

  private int size;
  private long base;

  int size() {
    return size;
  }

  /** Reads the place where a visitor is looked for first. */
  int touch(long visitor) {
    int at = home(visitor, places.length / INTS);
    return at < places.length ? places[at + 2] : 0;
  }

  long get(long visitor) {
    int at = size == 0 ? -1 : find(visitor);
    return at < 0 || places[at + 2] == FREE ? NONE : instant(places[at + 2]);
  }

  /**
   * Sets a visitor's instant; of two that lie {@link Integer#MAX_VALUE} milliseconds apart, 24
   * days, it keeps the later one only.
   *
   * @param oldest what lies before it may be dropped, should that save room
   */
  void put(long visitor, long instant, long oldest) {
    if (size == 0) {
      base = instant;
    }
    if (!fits(instant - base)) {
      if (instant < base) {
        return;
      }
      rebuild(instant, oldest, size + 1);
    }
    int at = places.length == 0 ? -1 : find(visitor);
    if (at < 0 || (places[at + 2] == FREE && size >= most(places.length / INTS))) {
      rebuild(base, oldest, size + 1);
      at = find(visitor);
    }
    if (places[at + 2] == FREE) {
      size++;
    }
    set(at, visitor, (int) (instant - base));
  }

  /** Drops what lies before an instant, where that saves a good part of the room. */
  void dropBefore(long oldest) {
    int old = 0;
    for (int at = 0; at < places.length; at += INTS) {
      if (places[at + 2] != FREE && instant(places[at + 2]) < oldest) {
        old++;
      }
    }
    if (old == size) {
      places = NOWHERE;
      size = 0;
    } else if (old > size / 8) {
      rebuild(base, oldest, size - old);
    }
  }

  /** All that are kept are moved, those before {@code oldest} or too far from the base are not. */
  private void rebuild(long newBase, long oldest, int room) {
    int[] before = places;
    long oldBase = base;
    places = new int[INTS * capacity(room)];
    base = newBase;
    size = 0;
    for (int at = 0; at < before.length; at += INTS) {
      if (before[at + 2] == FREE) {
        continue;
      }
      long instant = oldBase + signTurned(before[at + 2]);
      if (instant >= oldest && fits(instant - newBase)) {
        long visitor = ((long) before[at] << Integer.SIZE) | (before[at + 1] & 0xFFFF_FFFFL);
        set(find(visitor), visitor, (int) (instant - newBase));
        size++;
      }
    }
  }

  private void set(int at, long visitor, int distance) {
    places[at] = (int) (visitor >>> Integer.SIZE);
    places[at + 1] = (int) visitor;
    places[at + 2] = signTurned(distance);
  }

  private long instant(int place) {
    return base + signTurned(place);
  }

  private static int signTurned(int distance) {
    return distance ^ Integer.MIN_VALUE;
  }

  /** The visitor's place, or the free one where it belongs; -1 where it is not and none is free. */
  private int find(long visitor) {
    int high = (int) (visitor >>> Integer.SIZE);
    int low = (int) visitor;
    int count = places.length / INTS;
    int at = home(visitor, count);
    for (int tried = 0; tried < count; tried++) {
      if (places[at + 2] == FREE || (places[at] == high && places[at + 1] == low)) {
        return at;
      }
      at += INTS;
      if (at == places.length) {
        at = 0;
      }
    }
    return -1;
  }

  /** Visitors are hashes: the low half, as a part of 2^32, says how far into the table. */
  private static int home(long visitor, int count) {
    return INTS * (int) (((visitor & 0xFFFF_FFFFL) * count) >>> Integer.SIZE);
  }

  private static boolean fits(long distance) {
    return distance > Integer.MIN_VALUE && distance <= Integer.MAX_VALUE;
  }

  /** How many a table of so many places may hold; small ones are looked through in no time. */
  private static int most(int count) {
    return count <= SMALL ? count : count - count / 5;
  }

  /** Places for so many, and for some more before the next rebuilding. */
  private static int capacity(int room) {
    return room <= SMALL ? Math.min(SMALL, 2 * room - 1) : room + room / 2 + room / 4;
  }
}
