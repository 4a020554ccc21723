package trendline.streams.ranking;

/**
 * Which views are the same view: for each reader, who is a visitor of one article, the last counted
 * view, by event time. A reader is kept as a 64-bit hash of both ids; among ten million of them two
 * share one with a probability of about 3e-6.
 *
 * <p>All readers of a partition share one table, whatever they read: where one is looked for is
 * known before their article is found. The table has parts, so that none takes long to rebuild.
 */
final class Visitors {
  private static final int PART_BITS = 8;
  private static final int PARTS = 1 << PART_BITS;

  /** The table is swept so often in a dedupe window; what waits to be swept takes room only. */
  private static final int SWEEPS_A_WINDOW = 16;

  /** Odd, as the sum of it and 1 is twice an odd number: equal ids hash apart, too. */
  private static final long ARTICLE_FACTOR = 0x9E3779B97F4A7C15L;

  private final long window;
  private final VisitorLog log;
  private final VisitorTable[] parts = new VisitorTable[PARTS];

  /** How much event time passes from the sweep of a part to that of the next. */
  private final long sweepStep;

  private long sweptUntil;
  private int nextSwept;

  /**
   * None yet.
   *
   * @param window the dedupe window in milliseconds
   */
  Visitors(long window, ActivityRows rows, Progress progress) {
    this.window = window;
    log = new VisitorLog(rows, progress);
    sweepStep = Math.max(1, window / SWEEPS_A_WINDOW / PARTS);
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new VisitorTable();
    }
  }

  /**
   * The visitor as a reader of the article. It is written to the changelog, so it must never
   * change.
   *
   * @param article the {@link IdHash} of its id
   */
  static long reader(long article, String visitorId) {
    return article * ARTICLE_FACTOR + IdHash.of(visitorId);
  }

  private VisitorTable part(long reader) {
    return parts[(int) (reader >>> (Long.SIZE - PART_BITS))];
  }

  /** Reads the place where a reader is looked for first. */
  int touch(long reader) {
    return part(reader).touch(reader);
  }

  /**
   * Whether a view counts; if it does, it is remembered.
   *
   * @param partitionTime the largest event time seen in the partition; visitors are forgotten by it
   */
  boolean count(long reader, long occurredAt, long partitionTime) {
    VisitorTable part = part(reader);
    long oldest = oldestRemembered(partitionTime);
    int place = part.place(reader);
    long last = part.instant(place);
    boolean known = last != VisitorTable.NONE && last >= oldest;
    if (known && Math.abs(occurredAt - last) < window) {
      return false;
    }
    long newest = known ? Math.max(last, occurredAt) : occurredAt;
    if (newest != last && newest >= oldest) {
      part.put(place, reader, newest, oldest);
      log.add(reader, newest);
    }
    return true;
  }

  /** How many are remembered, or wait to be swept. */
  int size() {
    int size = 0;
    for (VisitorTable part : parts) {
      size += part.size();
    }
    return size;
  }

  /** Takes up what was saved before; of two views of a reader the later one. */
  void restore() {
    log.restore(
        (reader, occurredAt) -> {
          VisitorTable part = part(reader);
          int place = part.place(reader);
          if (part.instant(place) < occurredAt) {
            part.put(place, reader, occurredAt, Long.MIN_VALUE);
          }
        });
  }

  /** Writes the readers who were not saved yet, and forgets those whose time has passed. */
  void save(long partitionTime) {
    log.save();
    log.dropBefore(oldestRemembered(partitionTime));
    sweep(partitionTime);
  }

  private void sweep(long partitionTime) {
    long due = (partitionTime - sweptUntil) / sweepStep;
    if (due > PARTS) {
      sweptUntil = partitionTime - PARTS * sweepStep;
      due = PARTS;
    }
    for (long left = due; left > 0; left--) {
      parts[nextSwept].dropBefore(oldestRemembered(partitionTime));
      nextSwept = (nextSwept + 1) % PARTS;
      sweptUntil += sweepStep;
    }
  }

  private long oldestRemembered(long partitionTime) {
    return partitionTime - 2 * window + 1;
  }
}
