package trendline.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from other bytes, because the JSON parser guesses UTF-16 and UTF-32 by itself and
 * lets overlong sequences and coded surrogates pass, which other readers of the topic would not.
 */
final class Utf8 {
  private Utf8() {}

  /** Whether the bytes are well-formed UTF-8 without NUL, which JSON never has. */
  static boolean isText(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
      ascii &= b > 0;
    }
    // nearly every record is ASCII and needs no second look
    return ascii || isWellFormed(bytes);
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
