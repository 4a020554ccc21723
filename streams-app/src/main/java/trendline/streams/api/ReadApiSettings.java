package trendline.streams.api;

import java.time.Duration;
import trendline.cli.PortRange;
import trendline.streams.api.live.LiveLimits;

/**
 * Where the read API listens, and what it calls old.
 *
 * @param port 0 for any free one
 * @param staleAfter the age of a list from which on it is marked as stale; more than a minute, as a
 *     quiet list is published once a minute
 * @param live how many clients may follow lists at one time
 */
public record ReadApiSettings(String host, int port, Duration staleAfter, LiveLimits live) {
  /** The option that sets the port. */
  public static final String PORT_OPTION = "--http-port";

  /** The age of a stale list unless told otherwise. */
  public static final Duration STALE_AFTER = Duration.ofMinutes(3);

  private static final Duration QUIET = Duration.ofMinutes(1);

  public ReadApiSettings(String host, int port, Duration staleAfter) {
    this(host, port, staleAfter, LiveLimits.USUAL);
  }

  public ReadApiSettings {
    PortRange.require(PORT_OPTION, port);
    if (staleAfter.compareTo(QUIET) <= 0) {
      throw new IllegalArgumentException(
          "--stale-after "
              + staleAfter
              + ": must be more than a minute, as quiet lists are"
              + " published once a minute");
    }
  }
}
