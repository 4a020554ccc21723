package trendline.producer.spool;

import java.util.List;

/**
 * The oldest entries of a spool, which stay there until they are dropped.
 *
 * @param end where in its file the chunk ends
 */
public record SpoolChunk(Segment segment, List<SpoolEntry> entries, long end) {
  public SpoolChunk {
    entries = List.copyOf(entries);
  }
}
