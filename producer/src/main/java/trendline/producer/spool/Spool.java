package trendline.producer.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries on disk, in order, until they are dropped; many threads may append, one reads. An
 * entry that was appended is there after the death of the program or of its machine; one that was
 * dropped may come again after it, as only whole files are forgotten.
 */
public final class Spool implements AutoCloseable {
  private static final int ROOM_BYTES = 128 * 1024;

  private record Pending(SpoolEntry entry, CompletableFuture<Void> kept) {}

  private final Segments segments;
  private final SpoolSettings settings;
  private final Clock clock;
  private final CommitLoop<Pending> loop;
  private @Nullable Instant oldest;
  private long entries;
  private long pendingBytes;

  /**
   * Opens a directory, which is created where it is missing; what an earlier run has left is there.
   *
   * @throws UnknownFormatException where another version has left something
   * @throws IOException where the directory cannot be used, or another process does
   */
  public Spool(Path path, SpoolSettings settings, Clock clock) throws IOException {
    this.settings = settings;
    this.clock = clock;
    segments = new Segments(path, settings.segmentBytes());
    entries = segments.entriesAtStart();
    oldest = oldestNow();
    loop = new CommitLoop<>("spool", this::write);
  }

  /**
   * Keeps a payload of at most 1 MiB.
   *
   * @return done once it is on disk; fails with a {@link SpoolFullException} where there is no
   *     room, or with the disk's own trouble
   */
  public CompletableFuture<Void> append(byte[] payload) {
    Pending pending =
        new Pending(new SpoolEntry(clock.instant(), payload), new CompletableFuture<>());
    synchronized (this) {
      int size = EntryFormat.sizeOf(payload);
      if (!hasRoomFor(size)) {
        return CompletableFuture.failedFuture(new SpoolFullException(settings.capacityBytes()));
      }
      pendingBytes += size;
      entries++;
      if (oldest == null) {
        oldest = pending.entry().keptAt();
      }
      loop.add(pending);
    }
    return pending.kept();
  }

  private void write(List<Pending> batch) {
    try {
      Segment segment = segments.writable();
      for (Pending each : batch) {
        segment.append(each.entry());
      }
      segment.sync();
      segments.written(segment);
      ended(batch, 0);
      batch.forEach(each -> each.kept().complete(null));
    } catch (IOException | RuntimeException e) {
      segments.abandon();
      ended(batch, batch.size());
      batch.forEach(each -> each.kept().completeExceptionally(e));
    }
  }

  private synchronized void ended(List<Pending> batch, int lost) {
    for (Pending each : batch) {
      pendingBytes -= EntryFormat.sizeOf(each.entry().payload());
    }
    entries -= lost;
    oldest = entries == 0 ? null : oldest;
  }

  /** The oldest entries, which stay; none where nothing is on disk yet. */
  public Optional<SpoolChunk> peek(int most) throws IOException {
    Optional<Segment> head = segments.head();
    return head.isPresent() ? Optional.of(head.get().peek(most)) : Optional.empty();
  }

  /** Forgets entries that {@link #peek} has answered. */
  public void drop(SpoolChunk chunk) {
    synchronized (this) {
      chunk.segment().passOver(chunk);
      entries -= chunk.entries().size();
      oldest = oldestNow();
    }
    loop.then(segments::deleteDrained);
  }

  private @Nullable Instant oldestNow() {
    if (entries == 0) {
      return null;
    }
    try {
      return peek(1)
          .flatMap(chunk -> chunk.entries().stream().findFirst())
          .map(SpoolEntry::keptAt)
          .orElseGet(clock::instant);
    } catch (IOException e) {
      return oldest;
    }
  }

  /** Entries that are kept, or are about to be. */
  public synchronized long entries() {
    return entries;
  }

  /** Whether the largest of events would still be kept. */
  public synchronized boolean hasRoom() {
    return hasRoomFor(ROOM_BYTES);
  }

  private boolean hasRoomFor(int size) {
    return segments.bytes() + pendingBytes + size <= settings.capacityBytes();
  }

  /** Whether the thread that writes runs. */
  public boolean isAlive() {
    return loop.isAlive();
  }

  /** Bytes on disk. */
  public long bytes() {
    return segments.bytes();
  }

  /** When the oldest entry came; empty where there is none. */
  public synchronized Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  /** Writes what was appended, and lets the directory go. */
  @Override
  public void close() throws IOException {
    loop.close();
    segments.close();
  }
}
