package trendline.producer.collector;

import java.nio.file.Path;
import java.time.Duration;
import trendline.cli.PortRange;
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
    PortRange.require("--http-port", httpPort);
    PortRange.require("--operations-port", operationsPort);
    if (shutdownDelay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException(
          "--shutdown-delay " + shutdownDelay + ": must be at most " + LONGEST_DELAY);
    }
  }
}
