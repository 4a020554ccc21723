package trendline.producer.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a file of the spool is written: eight bytes that name the format and its version, then for
 * each entry its length, its checksum, the time and the payload. What does not check is where the
 * file ends: the program or its machine died there, before anybody was promised anything.
 */
final class EntryFormat {
  static final int HEADER_BYTES = 8;
  static final int VERSION = 1;

  private static final String MAGIC = "TLSPOOL";
  private static final int PREFIX_BYTES = 2 * Integer.BYTES;
  private static final int LARGEST_PAYLOAD_BYTES = 1024 * 1024;

  private EntryFormat() {}

  static ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.put(MAGIC.getBytes(StandardCharsets.US_ASCII)).put((byte) VERSION);
    return header.flip();
  }

  /** The version in a file's header; empty where the file ends before it has one. */
  static Optional<Integer> version(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    if (!fill(file, header, 0)) {
      return Optional.empty();
    }
    String magic = StandardCharsets.US_ASCII.decode(header.slice(0, MAGIC.length())).toString();
    return Optional.of(magic.equals(MAGIC) ? (int) header.get(MAGIC.length()) : 0);
  }

  /** How many bytes an entry takes. */
  static int sizeOf(byte[] payload) {
    return PREFIX_BYTES + Long.BYTES + payload.length;
  }

  static ByteBuffer write(SpoolEntry entry) {
    int body = Long.BYTES + entry.payload().length;
    ByteBuffer bytes = ByteBuffer.allocate(PREFIX_BYTES + body);
    bytes.position(PREFIX_BYTES);
    bytes.putLong(entry.keptAt().toEpochMilli()).put(entry.payload());
    bytes.putInt(0, body).putInt(Integer.BYTES, checksum(bytes.slice(PREFIX_BYTES, body)));
    return bytes.flip();
  }

  /** The entry at a position; empty where none is whole before {@code end}. */
  static Optional<SpoolEntry> read(FileChannel file, long at, long end) throws IOException {
    ByteBuffer prefix = ByteBuffer.allocate(PREFIX_BYTES);
    if (end - at < PREFIX_BYTES || !fill(file, prefix, at)) {
      return Optional.empty();
    }
    int length = prefix.getInt(0);
    if (length < Long.BYTES
        || length > Long.BYTES + LARGEST_PAYLOAD_BYTES
        || end - at < PREFIX_BYTES + length) {
      return Optional.empty();
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    if (!fill(file, body, at + PREFIX_BYTES)
        || checksum(body.duplicate()) != prefix.getInt(Integer.BYTES)) {
      return Optional.empty();
    }
    Instant keptAt = Instant.ofEpochMilli(body.getLong());
    byte[] payload = new byte[body.remaining()];
    body.get(payload);
    return Optional.of(new SpoolEntry(keptAt, payload));
  }

  /** Reads until the buffer is full, and flips it; false where the file ends before. */
  private static boolean fill(FileChannel file, ByteBuffer buffer, long at) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
