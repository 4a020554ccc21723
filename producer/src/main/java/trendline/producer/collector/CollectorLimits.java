package trendline.producer.collector;

/**
 * How much one client, and all of them together, may ask for.
 *
 * @param clientRate requests a second of one client without a key, 1 or more
 * @param clientBurst how many of them at once, 1 or more
 * @param connections open at the same time, 1 or more; further ones wait to be accepted
 */
public record CollectorLimits(int clientRate, int clientBurst, int connections) {
  private static final int MOST = 1_000_000;

  public CollectorLimits {
    require("--client-rate", clientRate);
    require("--client-burst", clientBurst);
    require("--max-connections", connections);
  }

  private static void require(String option, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(option + " " + value + ": must be 1 to " + MOST);
    }
  }
}
