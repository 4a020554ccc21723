package trendline.producer.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a spool, the oldest first; the last one may be the one that is written. */
final class Segments implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

  private final Deque<Segment> segments = new ArrayDeque<>();
  private final SpoolDirectory directory;
  private final long segmentBytes;
  private final long entriesAtStart;
  private @Nullable Segment active;

  /** Takes over what an earlier run has left. */
  Segments(Path path, long segmentBytes) throws IOException {
    this.segmentBytes = segmentBytes;
    directory = new SpoolDirectory(path);
    try {
      long entries = 0;
      for (Path file : directory.files()) {
        entries += reopen(Segment.open(file));
      }
      entriesAtStart = entries;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private long reopen(Segment segment) throws IOException {
    long count = segment.countEntries();
    if (segment.tornBytes() > 0) {
      LOG.warn(
          "a file of the spool ends within an entry, which nobody was promised file={} bytes={}",
          segment.file(),
          segment.tornBytes());
    }
    if (count == 0) {
      segment.delete();
    } else {
      segments.add(segment);
    }
    return count;
  }

  /** How many entries earlier runs have left. */
  long entriesAtStart() {
    return entriesAtStart;
  }

  /** The file to write to, a new one where there is none. */
  synchronized Segment writable() throws IOException {
    if (active == null) {
      active = directory.newSegment();
      segments.add(active);
    }
    return active;
  }

  /** Goes on in another file where this one is large enough. */
  synchronized void written(Segment segment) {
    if (segment.size() >= segmentBytes) {
      active = null;
    }
  }

  /** Goes on in another file: nothing is known of this one's end. */
  synchronized void abandon() {
    active = null;
    deleteDrained();
  }

  /** The oldest file with something to read. */
  synchronized Optional<Segment> head() {
    return segments.stream().filter(each -> !each.isDrained()).findFirst();
  }

  /** To be called by the thread that writes. */
  synchronized void deleteDrained() {
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

  synchronized long bytes() {
    return segments.stream().mapToLong(Segment::size).sum();
  }

  @Override
  public synchronized void close() throws IOException {
    for (Segment each : segments) {
      each.close();
    }
    directory.close();
  }
}
