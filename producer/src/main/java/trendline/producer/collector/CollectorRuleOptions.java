package trendline.producer.collector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trendline.cli.SecretFile;

/** Who may report what to the collector, and how much. */
final class CollectorRuleOptions {
  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Sites whose pages may report, as https://www.example.org, by comma or repeated; * for all. Default: none.")
  List<String> origins = List.of();

  @Option(
      names = "--api-key",
      paramLabel = "SECRET",
      split = ",",
      description =
          "Keys with which backends send comments and articles, by comma or repeated, 16 characters or more each. Others on the machine can see it; better given as TRENDLINE_API_KEY or in a file. Default: none.")
  List<String> keys = List.of();

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "A file with such keys, one a line. Default: none.")
  @Nullable Path keyFile;

  /**
   * The keys of both.
   *
   * @throws IllegalArgumentException where the file cannot be read or has none
   */
  List<String> allKeys() {
    if (keyFile == null) {
      return keys;
    }
    List<String> all = new ArrayList<>(keys);
    all.addAll(SecretFile.lines("--api-key-file", keyFile));
    return all;
  }

  @Option(
      names = "--known-articles-only",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Refuse views of articles that the site has not published; --no-known-articles-only takes all. Default: on.")
  boolean knownOnly;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Proxies whose X-Forwarded-For is believed, as 10.0.0.7 or 10.0.0.0/8, by comma or repeated. Default: none.")
  List<String> proxies = List.of();

  @Option(
      names = "--proxy-hops",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many such proxies stand in a row: the Nth address from the right is the client's; 1 to 10. Default: ${DEFAULT-VALUE}.")
  int hops;

  @Option(
      names = "--client-rate",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "Requests a second that one client without a key may send. Default: ${DEFAULT-VALUE}.")
  int clientRate;

  @Option(
      names = "--client-burst",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many of them at once. Default: ${DEFAULT-VALUE}.")
  int clientBurst;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "Connections open at the same time; further ones wait. Default: ${DEFAULT-VALUE}.")
  int connections;
}
