package trendline.streams.status;

import java.time.Duration;

/**
 * From when on something is a problem.
 *
 * @param staleAfter the age of a list; more than a minute, as unchanged lists are published so
 *     often
 * @param maxWaiting events of one partition that may wait; 0 or more
 * @param maxRefused the part of the last hour's events that may be refused; 0 to 1
 */
public record Limits(Duration staleAfter, long maxWaiting, double maxRefused) {
  public Limits {
    if (staleAfter.compareTo(Duration.ofMinutes(1)) <= 0) {
      throw new IllegalArgumentException(
          "--stale-after " + staleAfter + ": must be more than a minute");
    }
    if (maxWaiting < 0) {
      throw new IllegalArgumentException("--max-waiting " + maxWaiting + ": must be 0 or more");
    }
    if (!(maxRefused >= 0 && maxRefused <= 1)) {
      throw new IllegalArgumentException("--max-refused " + maxRefused + ": must be 0 to 1");
    }
  }
}
