package trendline.streams.ranking;

/**
 * A 64-bit hash of an id: a polynomial over its characters (Knuth, The Art of Computer Programming,
 * 6.4), four at a time so that none has to wait for the one before, and the finalizer of
 * MurmurHash3 (Appleby). It is written to the changelog, so it must never change.
 */
final class IdHash {
  /** 2^64 divided by the golden ratio, which is odd, and its powers. */
  private static final long P = 0x9E3779B97F4A7C15L;

  private static final long P2 = power(2);
  private static final long P3 = power(3);
  private static final long P4 = power(4);
  private static final int STEP = 4;

  private IdHash() {}

  /** Modulo 2^64. */
  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= P;
    }
    return power;
  }

  static long of(String id) {
    int length = id.length();
    long hash = length;
    int i = 0;
    for (; i + STEP <= length; i += STEP) {
      hash =
          hash * P4
              + (id.charAt(i) * P3
                  + id.charAt(i + 1) * P2
                  + id.charAt(i + 2) * P
                  + id.charAt(i + 3));
    }
    for (; i < length; i++) {
      hash = hash * P + id.charAt(i);
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
