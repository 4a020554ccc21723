package trendline.demo;

/** Which traffic the demo has. */
final class TrafficOptions {
  /** The traffic that the options say. */
  Traffic traffic() {
    return kafka -> () -> {};
  }
}
