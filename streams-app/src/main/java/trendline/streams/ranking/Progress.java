package trendline.streams.ranking;

import org.jspecify.annotations.Nullable;

/** How far a partition has come in event time. All instants are milliseconds since 1970. */
final class Progress {
  private long newestView;
  private long newestEvent;
  private long sequence;
  private boolean dirty;

  void restore(byte @Nullable [] bytes) {
    if (bytes != null) {
      RowReader row = new RowReader(bytes);
      newestView = row.unsigned();
      newestEvent = row.unsigned();
      sequence = row.unsigned();
    }
  }

  void sawView(long occurredAt) {
    newestView = Math.max(newestView, occurredAt);
    saw(occurredAt);
  }

  void saw(long occurredAt) {
    newestEvent = Math.max(newestEvent, occurredAt);
    dirty = true;
  }

  /** The partition's event time: of its page views the newest, never ahead of the wall clock. */
  long partitionTime(long now) {
    return Math.min(newestView, now);
  }

  /** The newest event counted, never ahead of the wall clock; 0 before the first. */
  long dataUntil(long now) {
    return Math.min(newestEvent, now);
  }

  /** A number for each save, so that rows of different saves differ. */
  long nextSequence() {
    dirty = true;
    return ++sequence;
  }

  void save(ActivityRows rows) {
    if (dirty) {
      rows.put(
          RowKeys.PROGRESS,
          new RowWriter().unsigned(newestView).unsigned(newestEvent).unsigned(sequence).toBytes());
      dirty = false;
    }
  }
}
