package trendline.producer.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps entries on disk, in order, until they are dropped; many threads may append, one reads. An
 * entry that was appended is there after the death of the program or of its machine; one that was
 * dropped may come again after it, as only whole files are forgotten.
 */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private static final int ROOM_BYTES = 128 * 1024;

  private record Pending(SpoolEntry entry, CompletableFuture<Void> kept) {}

  private final Deque<Segment> segments = new ArrayDeque<>();
  private final SpoolDirectory directory;
  private final SpoolSettings settings;
  private final Clock clock;
  private final CommitLoop<Pending> loop;
  private @Nullable Segment active;
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
    directory = new SpoolDirectory(path);
    try {
      for (Path file : directory.files()) {
        reopen(Segment.open(file));
      }
      oldest = oldestNow();
    } catch (IOException e) {
      close(segments);
      directory.close();
      throw e;
    }
    loop = new CommitLoop<>("spool", this::write);
  }

  private void reopen(Segment segment) throws IOException {
    long count = segment.countEntries();
    if (segment.tornBytes() > 0) {
      LOG.warn(
          "the spool's file ends in the midst of an entry, which was not promised to anybody file={} bytes={}",
          segment.file(),
          segment.tornBytes());
    }
    if (count == 0) {
      segment.delete();
      return;
    }
    entries += count;
    segments.add(segment);
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
      if (bytes() + pendingBytes + size > settings.capacityBytes()) {
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
      Segment segment = active == null ? begin() : active;
      for (Pending each : batch) {
        segment.append(each.entry());
      }
      segment.sync();
      written(batch, segment);
      batch.forEach(each -> each.kept().complete(null));
    } catch (IOException | RuntimeException e) {
      forget(batch);
      deleteDrained();
      batch.forEach(each -> each.kept().completeExceptionally(e));
    }
  }

  private Segment begin() throws IOException {
    Segment segment = directory.newSegment();
    synchronized (this) {
      active = segment;
      segments.add(segment);
    }
    return segment;
  }

  private synchronized void written(List<Pending> batch, Segment segment) {
    pendingBytes -= sizeOf(batch);
    if (segment.size() >= settings.segmentBytes()) {
      active = null;
    }
  }

  /** Goes on in another file: nothing is known of this one's end. */
  private synchronized void forget(List<Pending> batch) {
    pendingBytes -= sizeOf(batch);
    entries -= batch.size();
    active = null;
    oldest = entries == 0 ? null : oldest;
  }

  private static long sizeOf(List<Pending> batch) {
    return batch.stream().mapToLong(each -> EntryFormat.sizeOf(each.entry().payload())).sum();
  }

  /** The oldest entries, which stay; none where nothing is on disk yet. */
  public Optional<SpoolChunk> peek(int most) throws IOException {
    Segment head;
    synchronized (this) {
      head = segments.stream().filter(each -> !each.isDrained()).findFirst().orElse(null);
    }
    return head == null ? Optional.empty() : Optional.of(head.peek(most));
  }

  /** Forgets entries that {@link #peek} has answered. */
  public void drop(SpoolChunk chunk) {
    synchronized (this) {
      chunk.segment().passOver(chunk);
      entries -= chunk.entries().size();
      oldest = oldestNow();
    }
    loop.then(this::deleteDrained);
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

  private synchronized void deleteDrained() {
    for (Segment drained : segments.stream().filter(Segment::isDrained).toList()) {
      segments.remove(drained);
      if (drained.equals(active)) {
        active = null;
      }
      try {
        drained.delete();
      } catch (IOException e) {
        LOG.warn("a drained file could not be deleted file={}", drained.file(), e);
      }
    }
  }

  /** Entries that are kept, or are about to be. */
  public synchronized long entries() {
    return entries;
  }

  /** Whether the largest of events would still be kept. */
  public synchronized boolean hasRoom() {
    return bytes() + pendingBytes + ROOM_BYTES <= settings.capacityBytes();
  }

  /** Whether the thread that writes runs. */
  public boolean isAlive() {
    return loop.isAlive();
  }

  /** Bytes on disk. */
  public synchronized long bytes() {
    return segments.stream().mapToLong(Segment::size).sum();
  }

  /** When the oldest entry came; empty where there is none. */
  public synchronized Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }

  /** Writes what was appended, and lets the directory go. */
  @Override
  public void close() throws IOException {
    loop.close();
    close(segments);
    directory.close();
  }

  private static void close(Deque<Segment> segments) throws IOException {
    for (Segment each : segments) {
      each.close();
    }
  }
}
