package trendline.streams.ranking;

/**
 * A 64-bit hash of an id: FNV-1a over its characters (Fowler, Noll, Vo) and the finalizer of
 * MurmurHash3 (Appleby). It is written to the changelog, so it must never change.
 */
final class IdHash {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private IdHash() {}

  static long of(String id) {
    long hash = OFFSET_BASIS;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
