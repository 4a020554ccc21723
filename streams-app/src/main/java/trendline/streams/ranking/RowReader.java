package trendline.streams.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link RowWriter} wrote. */
final class RowReader {
  private final ByteBuffer bytes;

  RowReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  long unsigned() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  long fixed() {
    return bytes.getLong();
  }

  String text() {
    byte[] encoded = new byte[(int) unsigned()];
    bytes.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  void buckets(Buckets into) {
    int id = 0;
    for (long left = unsigned(); left > 0; left--) {
      id += (int) unsigned();
      into.add(id, (int) unsigned());
    }
  }
}
