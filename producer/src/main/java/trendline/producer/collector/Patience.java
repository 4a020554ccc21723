package trendline.producer.collector;

import java.time.Duration;

/**
 * How long the collector waits for a request, however its bytes trickle in.
 *
 * @param header until it has the whole header, since the connection or the answer before
 * @param body from then until it has the whole body
 */
record Patience(Duration header, Duration body) {
  /** A body of 64 KiB takes a second on a slow phone; only who wants to hold us takes longer. */
  static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10));
}
