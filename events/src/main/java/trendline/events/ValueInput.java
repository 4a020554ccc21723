package trendline.events;

import java.io.InputStream;

/**
 * What a parser reads that is to parse one value after the other: each ends for it, until the next
 * one is started. White space after a value is left out.
 */
final class ValueInput extends InputStream {
  private byte[] value = {};
  private int at;
  private int end;

  void start(byte[] next) {
    value = next;
    at = 0;
    end = next.length;
    while (end > 0 && isSpace(next[end - 1])) {
      end--;
    }
  }

  /** How many bytes of the value were not read yet. */
  int left() {
    return end - at;
  }

  @Override
  public int read() {
    return at == end ? -1 : value[at++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    int count = Math.min(length, left());
    System.arraycopy(value, at, to, offset, count);
    at += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
