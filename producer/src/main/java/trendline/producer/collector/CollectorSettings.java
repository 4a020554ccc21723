package trendline.producer.collector;

import java.nio.file.Path;
import java.time.Duration;
import trendline.producer.spool.SpoolSettings;

/**
 * All that a collector is set to, apart from where Kafka is.
 *
 * @param knownOnly whether views of unknown articles are refused
 * @param shutdownDelay how long requests are still taken once readiness is off
 */
public record CollectorSettings(
    String httpHost,
    int httpPort,
    String operationsHost,
    int operationsPort,
    OriginRule origins,
    ApiKeys keys,
    ClientAddress addresses,
    CollectorLimits limits,
    boolean knownOnly,
    Path spoolDir,
    SpoolSettings spool,
    Duration shutdownDelay) {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  public CollectorSettings {
    requirePort("--http-port", httpPort);
    requirePort("--operations-port", operationsPort);
    if (shutdownDelay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException(
          "--shutdown-delay " + shutdownDelay + ": must be at most " + LONGEST_DELAY);
    }
  }

  private static void requirePort(String option, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(option + " " + port + ": must be 0 to 65535");
    }
  }
}
