package trendline.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import trendline.cli.KafkaOptions;
import trendline.cli.OpenParts;
import trendline.producer.audience.AudienceSettings;
import trendline.producer.audience.ReadersOnly;
import trendline.producer.collector.ApiKeys;
import trendline.producer.collector.ClientAddress;
import trendline.producer.collector.Collector;
import trendline.producer.collector.CollectorLimits;
import trendline.producer.collector.CollectorSettings;
import trendline.producer.collector.OriginRule;
import trendline.producer.collector.Visitors;
import trendline.producer.spool.SpoolSettings;
import trendline.producer.visitors.SharedPseudonyms;

/** The collector to which the blog's pages report, as those of a real site would. */
final class DemoCollector implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final CollectorLimits LIMITS = new CollectorLimits(50, 200, 1_000);
  private static final int SPOOL_MIB = 64;

  private final OpenParts opened = new OpenParts();
  private final Collector collector;

  /**
   * Opens it; the topics are there.
   *
   * @param ports free ones
   */
  DemoCollector(KafkaOptions kafka, DemoSettings demo, SitePorts ports) {
    String host = demo.api().host();
    CollectorSettings settings =
        new CollectorSettings(
            host,
            ports.collector(),
            demo.operationsHost(),
            ports.collectorOperations(),
            new OriginRule(origins(host, ports.blog())),
            new ApiKeys(List.of()),
            new ClientAddress(List.of(), 1),
            LIMITS,
            true,
            demo.dataDir().resolve("spool"),
            SpoolSettings.ofMib(SPOOL_MIB),
            Duration.ZERO);
    try {
      SharedPseudonyms pseudonyms =
          opened.add(
              new SharedPseudonyms(
                  kafka.clientConfig(),
                  kafka.topics(),
                  (short) 1,
                  demo.pipeline().ranking().dedupeWindow(),
                  Clock.systemUTC()));
      collector =
          opened.add(
              new Collector(
                  kafka.clientConfig(),
                  kafka.topics(),
                  settings,
                  new Visitors(pseudonyms, new ReadersOnly(AudienceSettings.DEFAULT)),
                  () -> true,
                  Clock.systemUTC()));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The blog's; any where it is reached by names that are not known here. */
  private static List<String> origins(String host, int sitePort) {
    return LOOPBACK.contains(host)
        ? List.of("http://localhost:" + sitePort, "http://127.0.0.1:" + sitePort)
        : List.of("*");
  }

  int httpPort() {
    return collector.httpPort();
  }

  int operationsPort() {
    return collector.operationsPort();
  }

  @Override
  public void close() {
    opened.close();
  }
}
