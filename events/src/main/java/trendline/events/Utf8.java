package trendline.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from other bytes, because the JSON parser guesses UTF-16 and UTF-32 by itself and
 * lets overlong sequences and coded surrogates pass, which other readers of the topic would not.
 */
final class Utf8 {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Whether the bytes are well-formed UTF-8 without NUL, which JSON never has. */
  static boolean isText(byte[] bytes) {
    // eight bytes at a time: taking one from each borrows into the highest bit of those that are 0
    long any = 0;
    long zeros = 0;
    int at = 0;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, at);
      any |= eight;
      zeros |= (eight - LOWEST_BITS) & ~eight;
    }
    for (; at < bytes.length; at++) {
      any |= bytes[at];
      zeros |= bytes[at] == 0 ? HIGHEST_BITS : 0;
    }
    if ((zeros & HIGHEST_BITS) != 0) {
      return false;
    }
    // nearly every record is ASCII and needs no second look
    return (any & HIGHEST_BITS) == 0 || isWellFormed(bytes);
  }

  private static boolean isWellFormed(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
