package trendline.streams.api.live;

/** Whether a client may follow a list now. */
public enum Admission {
  /** It may. */
  ADMITTED,
  /** As many as may in all already do, or the program is about to end. */
  FULL,
  /** As many as may from its address already do. */
  ADDRESS_FULL
}
