package trendline.streams.metrics;

import java.util.Locale;

/** Why a live client left. */
public enum Departure {
  /** It closed the connection, or the connection broke. */
  GONE,
  /** It did not take what it was sent. */
  SLOW,
  /** Its list is no longer published, or the program ends. */
  ENDED;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
