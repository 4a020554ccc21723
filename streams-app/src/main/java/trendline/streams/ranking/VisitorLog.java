package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of visitors: each holds the readers who were counted between two commits, and is dropped
 * when the last of them is forgotten. A row for each article would be as many rows more as there
 * are articles with views.
 */
final class VisitorLog {
  /** Far below what a record may have, with the 18 bytes that a reader takes at most. */
  static final int READERS_A_ROW = 50_000;

  /** Takes a reader and their last counted view, in milliseconds since 1970. */
  interface Remembered {
    void take(long reader, long occurredAt);
  }

  /**
   * A row that is there or will be with the next commit, and the newest view in it, by which it is
   * dropped.
   */
  private record Saved(long sequence, long newest) {}

  private final ActivityRows rows;
  private final Progress progress;
  private final List<Saved> saved = new ArrayList<>();

  /** The full rows that are to be written, by their sequence. */
  private final Map<Long, byte[]> unsaved = new TreeMap<>();

  /** The keys of rows of the layouts before this one, to be dropped with the next commit. */
  private final List<byte[]> old = new ArrayList<>();

  private final RowWriter row = new RowWriter();
  private int readers;
  private long before;
  private long newest;

  VisitorLog(ActivityRows rows, Progress progress) {
    this.rows = rows;
    this.progress = progress;
  }

  /** Notes a reader and their last counted view, to be written with the next commit. */
  void add(long reader, long occurredAt) {
    row.fixed(reader).signed(occurredAt - before);
    before = occurredAt;
    newest = readers == 0 ? occurredAt : Math.max(newest, occurredAt);
    readers++;
    if (readers == READERS_A_ROW) {
      endRow();
    }
  }

  private void endRow() {
    long sequence = progress.nextSequence();
    unsaved.put(sequence, row.toBytes());
    saved.add(new Saved(sequence, newest));
    row.clear();
    readers = 0;
    before = 0;
  }

  /** Writes the rows of a commit. */
  void save() {
    if (readers > 0) {
      endRow();
    }
    unsaved.forEach((sequence, bytes) -> rows.put(RowKeys.visitors(sequence), bytes));
    unsaved.clear();
    old.forEach(rows::delete);
    old.clear();
  }

  /** Drops the rows of which every view lies before {@code oldest}. */
  void dropBefore(long oldest) {
    saved.removeIf(
        each -> {
          boolean forgotten = each.newest() < oldest;
          if (forgotten) {
            rows.delete(RowKeys.visitors(each.sequence()));
          }
          return forgotten;
        });
  }

  /** Hands over what was saved before. */
  void restore(Remembered remembered) {
    rows.scan(RowKeys.VISITORS_BY_ARTICLE, (key, value) -> old.add(key));
    rows.scan(RowKeys.VISITORS_BY_COMMIT, (key, value) -> old.add(key));
    rows.scan(
        RowKeys.VISITORS,
        (key, value) -> {
          long[] last = {Long.MIN_VALUE};
          read(
              value,
              (reader, occurredAt) -> {
                last[0] = Math.max(last[0], occurredAt);
                remembered.take(reader, occurredAt);
              });
          saved.add(new Saved(RowKeys.sequence(key), last[0]));
        });
  }

  static void read(byte[] bytes, Remembered remembered) {
    RowReader row = new RowReader(bytes);
    long occurredAt = 0;
    while (row.hasMore()) {
      long reader = row.fixed();
      occurredAt += row.signed();
      remembered.take(reader, occurredAt);
    }
  }
}
