package trendline.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether characters may stand in an id: {@code [A-Za-z0-9._~:/-]}. Looks at eight of them at
 * a time, a byte each, none of which reaches the next as long as all are ASCII (Warren, Hacker's
 * Delight, 2-18).
 */
final class IdCharacters {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGHEST_BITS = EACH << (Byte.SIZE - 1);
  private static final long LOWER_CASE = 0x20 * EACH;

  private IdCharacters() {}

  static boolean areAll(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1); // others become question marks
    if (bytes.length < Long.BYTES) {
      return areFew(bytes);
    }
    long notAscii = 0;
    long allowed = HIGHEST_BITS;
    int last = bytes.length - Long.BYTES;
    for (int at = 0; at < last; at += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, at);
      notAscii |= eight;
      allowed &= allowed(eight);
    }
    long eight = (long) LONGS.get(bytes, last);
    return (((notAscii | eight) | ~(allowed & allowed(eight))) & HIGHEST_BITS) == 0;
  }

  private static boolean areFew(byte[] bytes) {
    long eight = 'a' * EACH;
    for (byte each : bytes) {
      eight = (eight << Byte.SIZE) | (each & 0xFF);
    }
    return ((eight | ~allowed(eight)) & HIGHEST_BITS) == 0;
  }

  /** The highest bit of each of eight ASCII characters that is allowed. */
  private static long allowed(long eight) {
    return within('-', ':', eight)
        | within('a', 'z', eight | LOWER_CASE)
        | within('_', '_', eight)
        | within('~', '~', eight);
  }

  /** The highest bit of each of eight ASCII characters that lies between two, or is one of them. */
  private static long within(char first, char last, long eight) {
    return (eight + (0x80 - first) * EACH) & ~(eight + (0x7F - last) * EACH);
  }
}
