package trendline.streams;

import java.time.Duration;
import picocli.CommandLine.Option;
import trendline.streams.api.ReadApiSettings;
import trendline.streams.api.live.LiveLimits;

/** Where the program listens. */
public final class ServerOptions {
  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address on which lists and page answer; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String httpHost = "";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port of lists and page; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int httpPort;

  @Option(
      names = "--operations-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address on which metrics and health answer. Default: ${DEFAULT-VALUE}.")
  private String operationsHost = "";

  @Option(
      names = "--operations-port",
      paramLabel = "PORT",
      defaultValue = "9404",
      description =
          "The port of metrics and health; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int operationsPort;

  @Option(
      names = "--stale-after",
      paramLabel = "DURATION",
      defaultValue = "3m",
      description =
          "The age from which on a list is marked as stale; more than 1m. Default: ${DEFAULT-VALUE}.")
  private Duration staleAfter = Duration.ZERO;

  @Option(
      names = "--max-live-clients",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Clients that may follow lists live at one time, 0 to 100000; further ones are told to poll. Default: ${DEFAULT-VALUE}.")
  private int maxLiveClients;

  @Option(
      names = "--max-live-clients-per-address",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Those of them from one address; 0 for no limit of its own, as behind a proxy, where all readers have the proxy's address. Default: ${DEFAULT-VALUE}.")
  private int maxLiveClientsPerAddress;

  public ReadApiSettings api() {
    return new ReadApiSettings(
        httpHost, httpPort, staleAfter, new LiveLimits(maxLiveClients, maxLiveClientsPerAddress));
  }

  public String operationsHost() {
    return operationsHost;
  }

  public int operationsPort() {
    return operationsPort;
  }
}
