package trendline.cli;

/** Which numbers an option that names a port to listen on may have. */
public final class PortRange {
  private static final int LAST = 65_535;

  private PortRange() {}

  /**
   * Requires a port, or 0 for any free one.
   *
   * @param option that named it, as in {@code --http-port}
   * @throws IllegalArgumentException where it is none; the message names option, value and rule
   */
  public static void require(String option, int port) {
    if (port < 0 || port > LAST) {
      throw new IllegalArgumentException(option + " " + port + ": must be 0 to " + LAST);
    }
  }
}
