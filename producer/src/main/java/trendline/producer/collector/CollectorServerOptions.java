package trendline.producer.collector;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where the collector listens, and where it keeps what Kafka does not take. */
final class CollectorServerOptions {
  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address on which pages and backends report; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  String httpHost = "";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Its port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  int httpPort;

  @Option(
      names = "--operations-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address on which metrics and health answer. Default: ${DEFAULT-VALUE}.")
  String operationsHost = "";

  @Option(
      names = "--operations-port",
      paramLabel = "PORT",
      defaultValue = "9405",
      description =
          "The port of metrics and health; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  int operationsPort;

  @Option(
      names = "--spool-dir",
      paramLabel = "DIR",
      defaultValue = ".trendline/spool",
      description =
          "Where events are kept while Kafka is away; one for each collector. Default: ${DEFAULT-VALUE}.")
  Path spoolDir = Path.of("");

  @Option(
      names = "--spool-mib",
      paramLabel = "N",
      defaultValue = "256",
      description =
          "How much may wait there, in MiB; then senders are put off with 503. Default: ${DEFAULT-VALUE}.")
  long spoolMib;

  @Option(
      names = "--shutdown-delay",
      paramLabel = "DURATION",
      defaultValue = "0s",
      description =
          "How long requests are still taken once readiness is off; at most 10s. Default: ${DEFAULT-VALUE}.")
  Duration shutdownDelay = Duration.ZERO;
}
