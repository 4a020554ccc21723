package trendline.streams.ranking;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the values of rows: numbers in as few bytes as they need, seven bits a byte, low ones
 * first.
 */
final class RowWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

  RowWriter unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  RowWriter fixed(long value) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes.write((int) (value >>> shift));
    }
    return this;
  }

  RowWriter text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    unsigned(encoded.length);
    bytes.write(encoded, 0, encoded.length);
    return this;
  }

  /** Counts by bucket, each bucket as its distance from the one before. */
  RowWriter buckets(Buckets buckets) {
    unsigned(buckets.size());
    int before = 0;
    for (int i = 0; i < buckets.size(); i++) {
      unsigned(buckets.id(i) - before);
      unsigned(buckets.count(i));
      before = buckets.id(i);
    }
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
