package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.BrokerCluster;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.Site;
import trendline.demo.harness.StreamsProcess;
import trendline.demo.watch.PanelTable;
import trendline.demo.watch.Poison;
import trendline.demo.watch.Prometheus;
import trendline.demo.watch.Readers;
import trendline.demo.watch.Targets;

/**
 * Faults that are real, one after the other, and a real Prometheus with the rules as they are, only
 * that a minute has two seconds: each raises its alerts, and these are over once it is.
 */
@Timeout(400)
class AlertsIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int MINUTE = 2;
  private static final int BURST = 50;

  private final List<String> seen = new ArrayList<>();
  private long began;

  @TempDir Path directory;

  @Test
  void eachFaultRaisesItsAlertsAndItsEndClearsThem() throws Exception {
    Prometheus.assumeInstalled();
    try (BrokerCluster kafka = BrokerCluster.of(1)) {
      Site site = kafka.site();
      try (CollectorProcess collector = collector(site);
          StreamsProcess answering = streams(site, "api", "--role", "api");
          StreamsProcess first = streams(site, "pipeline", "--role", "pipeline")) {
        await().atMost(SOON).until(() -> collector.isReady() && answering.isReady());
        collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}");
        await().atMost(SOON).until(first::isReady);
        try (Readers readers = new Readers(collector.httpPort(), "cup", List.of());
            Prometheus prometheus =
                new Prometheus(directory, MINUTE, targets(answering, first, collector))) {
          began = System.nanoTime();
          await().atMost(SOON).until(prometheus::isReady);
          awaitHealth(prometheus);

          awaitAlerts(prometheus, () -> Poison.send(site, BURST), "TrendlinePoisonBurst");
          awaitHealth(prometheus);

          first.jvm().kill();
          awaitAlerts(
              prometheus,
              () -> {},
              "TrendlinePipelineStopped",
              "TrendlineListStale",
              "TrendlineInstanceDown");
          try (StreamsProcess second = streams(site, "pipeline", "--role", "pipeline")) {
            await().atMost(SOON).until(second::isReady);
            prometheus.watch(targets(answering, second, collector));
            awaitHealth(prometheus);

            kafka.broker(0).kill();
            awaitAlerts(
                prometheus,
                () -> {},
                "TrendlineBrokerAway",
                "TrendlineCollectorSpooling",
                "TrendlineListStale");
            kafka.broker(0).start();
            awaitHealth(prometheus);
          }
          assertThat(readers.reported()).isPositive();
          tell();
        }
      }
    }
  }

  private StreamsProcess streams(Site site, String name, String... options) {
    return StreamsProcess.start(site, name, directory.resolve(name), List.of(options));
  }

  private CollectorProcess collector(Site site) {
    return new CollectorProcess(site, directory.resolve("spool"));
  }

  private static Targets targets(
      StreamsProcess answering, StreamsProcess pipeline, CollectorProcess collector) {
    return new Targets(
        List.of(answering.operationsPort(), pipeline.operationsPort()),
        List.of(collector.operationsPort()));
  }

  private void awaitAlerts(Prometheus prometheus, Runnable eachTime, String... alerts) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              eachTime.run();
              assertThat(prometheus.firing()).contains(alerts);
            });
    note("fire", prometheus);
  }

  /** Everything is asked, a list is fresh, and no alert fires. */
  private void awaitHealth(Prometheus prometheus) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(prometheus.targets()).hasSize(3).allMatch(each -> each.endsWith(" up"));
              assertThat(prometheus.query("trendline:list_age_seconds:min < 3")).isNotEmpty();
              assertThat(prometheus.firing()).isEmpty();
            });
    note("none fires", prometheus);
  }

  private void note(String what, Prometheus prometheus) {
    seen.add(
        "| %d s | %s | %s |"
            .formatted(
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                what,
                String.join(", ", prometheus.firing())));
  }

  private void tell() throws IOException {
    Files.createDirectories(PanelTable.DIRECTORY);
    String table = "| after | | alerts |\n| --- | --- | --- |\n" + String.join("\n", seen) + "\n";
    Files.writeString(PanelTable.DIRECTORY.resolve("alerts.md"), table);
    System.out.print(table);
  }
}
