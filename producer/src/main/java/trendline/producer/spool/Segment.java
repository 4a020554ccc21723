package trendline.producer.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of the spool: written from end to end once, read in the same order, deleted when all of
 * it was read. One thread writes, one reads; what is read has been synced before.
 */
final class Segment implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private long written = EntryFormat.HEADER_BYTES;
  private volatile long synced = EntryFormat.HEADER_BYTES;
  private volatile long read = EntryFormat.HEADER_BYTES;

  private Segment(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Begins a file that must not be there. */
  static Segment create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Segment segment = new Segment(file, channel);
    segment.writeFully(EntryFormat.header(), 0);
    return segment;
  }

  /**
   * Opens a file that an earlier run has left, up to its last whole entry.
   *
   * @throws UnknownFormatException where another version wrote it
   */
  static Segment open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    Optional<Integer> version = EntryFormat.version(channel);
    if (version.isPresent() && version.get() != EntryFormat.VERSION) {
      channel.close();
      throw new UnknownFormatException(file);
    }
    return new Segment(file, channel);
  }

  /** Counts the whole entries of a file that was opened; only these can be read. */
  long countEntries() throws IOException {
    long end = channel.size();
    long at = EntryFormat.HEADER_BYTES;
    long count = 0;
    Optional<SpoolEntry> entry = EntryFormat.read(channel, at, end);
    while (entry.isPresent()) {
      count++;
      at += EntryFormat.sizeOf(entry.get().payload());
      entry = EntryFormat.read(channel, at, end);
    }
    synced = at;
    return count;
  }

  /** Bytes after the last whole entry, which nobody was promised. */
  long tornBytes() throws IOException {
    return Math.max(0, channel.size() - synced);
  }

  void append(SpoolEntry entry) throws IOException {
    written += writeFully(EntryFormat.write(entry), written);
  }

  /** Makes what was appended survive the machine; then it can be read. */
  void sync() throws IOException {
    channel.force(false);
    synced = written;
  }

  private int writeFully(ByteBuffer bytes, long at) throws IOException {
    int length = bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
    return length;
  }

  /** The next entries that were not read, without passing over them; empty where there is none. */
  SpoolChunk peek(int most) throws IOException {
    List<SpoolEntry> entries = new ArrayList<>();
    long end = synced;
    long at = read;
    while (entries.size() < most) {
      Optional<SpoolEntry> entry = EntryFormat.read(channel, at, end);
      if (entry.isEmpty()) {
        break;
      }
      entries.add(entry.get());
      at += EntryFormat.sizeOf(entry.get().payload());
    }
    if (entries.isEmpty() && at < end) {
      throw new IOException(file + " is damaged at byte " + at);
    }
    return new SpoolChunk(this, entries, at);
  }

  void passOver(SpoolChunk chunk) {
    read = chunk.end();
  }

  boolean isDrained() {
    return read >= synced;
  }

  /** Bytes that can be read. */
  long size() {
    return synced;
  }

  Path file() {
    return file;
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
