package trendline.demo.harness;

import java.time.Duration;

/**
 * How a proxy treats what passes through it.
 *
 * @param delay how much later it arrives
 * @param swallows whether it never arrives, though both ends believe to be connected
 */
record Weather(Duration delay, boolean swallows) {
  static final Weather CALM = new Weather(Duration.ZERO, false);
  static final Weather BLACK_HOLE = new Weather(Duration.ZERO, true);

  static Weather slow(Duration delay) {
    return new Weather(delay, false);
  }
}
