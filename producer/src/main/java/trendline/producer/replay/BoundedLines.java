package trendline.producer.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines, whatever they hold, without ever keeping more of one than is allowed. */
final class BoundedLines {
  private final byte[] buffer = new byte[64 * 1024];
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
  private byte[] line = {};
  private final InputStream in;
  private final int longest;
  private int position;
  private int end;
  private long number;
  private boolean tooLong;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Moves to the next line that is not blank; false at the end.
   *
   * @throws IOException where the input breaks off; the line begun is lost, as its end is unknown
   */
  boolean next() throws IOException {
    while (fill()) {
      readLine();
      if (line.length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The line's number from 1, blank lines included. */
  long number() {
    return number;
  }

  /** The line without its end. */
  byte[] line() {
    return line;
  }

  /** Whether {@link #line} is only the start of it. */
  boolean isTooLong() {
    return tooLong;
  }

  private void readLine() throws IOException {
    kept.reset();
    tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int start = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      keep(start, position - start);
      if (position < end) {
        position++;
        ended = true;
      }
    }
    number++;
    line = withoutCarriageReturn(kept.toByteArray());
  }

  private void keep(int start, int length) {
    int room = longest - kept.size();
    tooLong |= length > room;
    kept.write(buffer, start, Math.min(length, room));
  }

  private static byte[] withoutCarriageReturn(byte[] bytes) {
    int last = bytes.length - 1;
    return last >= 0 && bytes[last] == '\r' ? Arrays.copyOf(bytes, last) : bytes;
  }

  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, in.read(buffer));
    }
    return position < end;
  }
}
