package trendline.producer.replay;

/** Where on the time line a replay is put. */
public enum Rebase {
  /**
   * The newest view or comment of the files happens now, everything else as long before as it was.
   */
  NOW,
  /** Everything happens when it happened. */
  NONE
}
