package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of visitors: each holds those of all articles who were counted between two commits, and
 * is dropped when the last of them is forgotten. A row for each article would be as many rows more
 * as there are articles with views.
 */
final class VisitorLog {
  /** Far below what a record may have, with the 14 bytes of each visitor. */
  static final int VISITORS_A_ROW = 50_000;

  private static final int BYTES_A_VISITOR = 14;
  private static final int BYTES_A_ROW = VISITORS_A_ROW * BYTES_A_VISITOR;

  /** Takes a visitor of an article and their last counted view, in milliseconds since 1970. */
  interface Remembered {
    void take(String articleId, long visitor, long occurredAt);
  }

  /** A row, and the newest view in it, by which it is dropped. */
  private record Saved(long sequence, long newest) {}

  private final ActivityRows rows;
  private final List<Saved> saved = new ArrayList<>();

  /** The keys of rows of the layout before this one, to be dropped with the next commit. */
  private final List<byte[]> old = new ArrayList<>();

  private final RowWriter row = new RowWriter();
  private long newest = Long.MIN_VALUE;

  VisitorLog(ActivityRows rows) {
    this.rows = rows;
  }

  /** Writes an article's visitors and their last counted views, those of the chain up to here. */
  void add(String articleId, VisitorNotes notes, int last, Progress progress) {
    int note = last;
    while (note != VisitorNotes.NONE) {
      int length = notes.length(note, VISITORS_A_ROW);
      if (row.size() + length * BYTES_A_VISITOR > BYTES_A_ROW) {
        endRow(progress);
      }
      row.text(articleId).unsigned(length);
      for (int left = length; left > 0; left--) {
        row.fixed(notes.visitor(note)).unsigned(notes.instant(note));
        newest = Math.max(newest, notes.instant(note));
        note = notes.before(note);
      }
    }
  }

  /** Ends the rows of a commit. */
  void endCommit(Progress progress) {
    endRow(progress);
    old.forEach(rows::delete);
    old.clear();
  }

  private void endRow(Progress progress) {
    if (row.size() > 0) {
      long sequence = progress.nextSequence();
      rows.put(RowKeys.visitors(sequence), row.toBytes());
      saved.add(new Saved(sequence, newest));
      row.clear();
      newest = Long.MIN_VALUE;
    }
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
    rows.scan(RowKeys.OLD_VISITORS, (key, value) -> old.add(key));
    rows.scan(
        RowKeys.VISITORS,
        (key, value) -> {
          long[] last = {Long.MIN_VALUE};
          read(
              value,
              (articleId, visitor, occurredAt) -> {
                last[0] = Math.max(last[0], occurredAt);
                remembered.take(articleId, visitor, occurredAt);
              });
          saved.add(new Saved(RowKeys.sequence(key), last[0]));
        });
  }

  static void read(byte[] bytes, Remembered remembered) {
    RowReader row = new RowReader(bytes);
    while (row.hasMore()) {
      String articleId = row.text();
      for (long left = row.unsigned(); left > 0; left--) {
        remembered.take(articleId, row.fixed(), row.unsigned());
      }
    }
  }
}
