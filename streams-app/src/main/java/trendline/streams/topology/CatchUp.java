package trendline.streams.topology;

/**
 * Tells which partitions have counted all that lay in their topics when this instance took them
 * over. Until then their lists are half-counted, and nobody shall see them.
 */
interface CatchUp {
  /** The partition was taken over just now, with what was counted before. */
  void begin(int partition);

  /** The partition is given up; it is no longer waited for. */
  void end(int partition);

  /** Whether all that was there at its beginning is counted. */
  boolean isCaughtUp(int partition);

  /** How many partitions the inputs have; known once one of them has caught up. */
  int partitions();
}
