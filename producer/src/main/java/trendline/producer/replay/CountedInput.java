package trendline.producer.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read, as they lie in the file. */
final class CountedInput extends FilterInputStream {
  private final LongConsumer read;

  CountedInput(InputStream in, LongConsumer read) {
    super(in);
    this.read = read;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      read.accept(1);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      read.accept(count);
    }
    return count;
  }

  /**
   * At least one: the gzip reader looks for a further member only where something is available, and
   * a pipe may be empty for a moment before more comes.
   */
  @Override
  public int available() throws IOException {
    return Math.max(1, super.available());
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
