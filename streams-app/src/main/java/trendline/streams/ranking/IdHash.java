package trendline.streams.ranking;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A 64-bit hash of an id: MurmurHash64A (Appleby, 2008) over its UTF-8, with seed 0. It is written
 * to the changelog, so it must never change.
 */
final class IdHash {
  private static final long M = 0xc6a4a7935bd1e995L;
  private static final int R = 47;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private IdHash() {}

  static long of(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    long hash = bytes.length * M;
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      long part = (long) LONGS.get(bytes, at) * M;
      hash = (hash ^ ((part ^ (part >>> R)) * M)) * M;
    }
    if (at < bytes.length) {
      long rest = 0;
      for (int i = bytes.length - 1; i >= at; i--) {
        rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
      }
      hash = (hash ^ rest) * M;
    }
    hash = (hash ^ (hash >>> R)) * M;
    return hash ^ (hash >>> R);
  }
}
