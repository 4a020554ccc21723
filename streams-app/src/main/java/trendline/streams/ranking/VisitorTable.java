package trendline.streams.ranking;

/**
 * A hash table from visitors to instants, as small as it can be: twelve bytes a place, of which
 * half to some seven tenths are taken, or all of a few. Instants are kept in milliseconds from one
 * that they share.
 */
final class VisitorTable {
  /** For a visitor who is not there. */
  static final long NONE = Long.MIN_VALUE;

  private static final int INTS = 3;
  private static final int[] NOWHERE = {};
  private static final int FREE = 0;
  private static final int SMALL = 8;

  /** From a place to the last one of those that are mostly tried. */
  private static final int FURTHER = 4 * INTS;

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

  /**
   * Reads the places where a visitor is looked for first, which may lie in two lines of a cache.
   */
  int touch(long visitor) {
    int at = home(visitor, places.length / INTS);
    return at < places.length ? places[at] + places[Math.min(at + FURTHER, places.length - 1)] : 0;
  }

  /**
   * Where a visitor stands, or belongs: good until something is put or dropped; negative where it
   * is not there and none is free.
   */
  int place(long visitor) {
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

  /** The instant at a visitor's place, or {@link #NONE}. */
  long instant(int place) {
    return isFree(place) ? NONE : base + signTurned(places[place + 2]);
  }

  /**
   * Sets a visitor's instant; of two that lie {@link Integer#MAX_VALUE} milliseconds apart, 24
   * days, it keeps the later one only.
   *
   * @param place the visitor's
   * @param oldest what lies before it may be dropped, should that save room
   */
  void put(int place, long visitor, long instant, long oldest) {
    if (size == 0) {
      base = instant;
    }
    if (!fits(instant - base)) {
      if (instant > base) {
        rebuild(instant, oldest, size + 1);
        take(visitor, instant);
      }
    } else if (isFree(place) && size >= most(places.length / INTS)) {
      rebuild(base, oldest, size + 1);
      take(visitor, instant);
    } else {
      set(place, visitor, instant);
    }
  }

  private boolean isFree(int place) {
    return place < 0 || places[place + 2] == FREE;
  }

  private void take(long visitor, long instant) {
    set(place(visitor), visitor, instant);
  }

  private void set(int place, long visitor, long instant) {
    if (places[place + 2] == FREE) {
      size++;
    }
    places[place] = (int) (visitor >>> Integer.SIZE);
    places[place + 1] = (int) visitor;
    places[place + 2] = signTurned((int) (instant - base));
  }

  /** Drops what lies before an instant, where that saves a good part of the room. */
  void dropBefore(long oldest) {
    int old = 0;
    for (int at = 0; at < places.length; at += INTS) {
      if (!isFree(at) && instant(at) < oldest) {
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
        take(((long) before[at] << Integer.SIZE) | (before[at + 1] & 0xFFFF_FFFFL), instant);
      }
    }
  }

  private static int signTurned(int distance) {
    return distance ^ Integer.MIN_VALUE;
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
    return count <= SMALL ? count : count - 3 * (count / 10);
  }

  /** Places for so many, and for some more before the next rebuilding. */
  private static int capacity(int room) {
    return room <= SMALL ? Math.min(SMALL, 2 * room - 1) : 2 * room;
  }
}
