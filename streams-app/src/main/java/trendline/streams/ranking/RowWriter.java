package trendline.streams.ranking;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the values of rows: numbers in as few bytes as they need, seven bits a byte, low ones
 * first.
 */
final class RowWriter {
  private static final int MOST_BYTES_A_NUMBER = 10;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[64];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  RowWriter unsigned(long value) {
    makeRoom(MOST_BYTES_A_NUMBER);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** One of either sign, small numbers in few bytes. */
  RowWriter signed(long value) {
    return unsigned((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  RowWriter fixed(long value) {
    makeRoom(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  RowWriter text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    unsigned(encoded.length);
    makeRoom(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
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

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
