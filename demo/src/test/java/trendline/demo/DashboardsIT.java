package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.DemoProcess;
import trendline.demo.watch.DashboardPage;
import trendline.demo.watch.Dashboards;
import trendline.demo.watch.MetricNames;
import trendline.demo.watch.Panel;
import trendline.demo.watch.PanelTable;
import trendline.demo.watch.Poison;
import trendline.demo.watch.Prometheus;
import trendline.demo.watch.PromisedMetrics;
import trendline.demo.watch.Readers;
import trendline.demo.watch.Targets;
import trendline.demo.watch.Tool;

/** A real Prometheus scrapes a demo with readers; every panel and rule finds what it asks for. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int WHOLE_MINUTES = 60;
  private static final int REJECTED = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private DemoProcess demo;
  private Readers readers;
  private Prometheus prometheus;

  @BeforeAll
  void open(@TempDir Path directory) {
    Prometheus.assumeInstalled();
    demo = new DemoProcess(directory.resolve("demo"));
    await().atMost(SOON).until(demo::isReady);
    String api = "http://localhost:" + demo.httpPort();
    await().atMost(SOON).until(() -> get(api + "/v1/lists/trending").contains("articleId"));
    readers =
        new Readers(
            demo.collectorPort(),
            get(api + "/v1/lists/trending").replaceAll("(?s).*?\"articleId\":\"(.*?)\".*", "$1"),
            List.of(
                api + "/v1/lists/trending",
                api + "/v1/lists/discussed?limit=5",
                api + "/widget.js",
                api + "/v1/lists/none"));
    Poison.send(demo.site(), REJECTED);
    prometheus =
        new Prometheus(
            directory,
            WHOLE_MINUTES,
            new Targets(List.of(demo.operationsPort()), List.of(demo.collectorOperationsPort())));
    await().atMost(SOON).until(prometheus::isReady);
  }

  @AfterAll
  void close() {
    Stream.<AutoCloseable>of(prometheus, readers, demo)
        .filter(each -> each != null)
        .forEach(DashboardsIT::close);
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyPanelShowsSomethingUnderTraffic() throws IOException {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(prometheus.targets())
                    .containsExactlyInAnyOrder("trendline-streams up", "trendline-collector up"));

    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(3))
        .untilAsserted(
            () -> {
              PanelTable table = PanelTable.ask(prometheus);
              table.write();
              assertThat(table.empty()).as("panels without a number").isEmpty();
              assertThat(table.size()).isGreaterThan(60);
            });
    draw();
  }

  private void draw() throws IOException {
    try (Browser browser = Browser.open()) {
      for (String name : Dashboards.NAMES) {
        browser.visit(DashboardPage.write(name, prometheus).toUri().toString());
        browser.picture("dashboard-" + name);
        assertThat(browser.errors()).isEmpty();
        Files.move(
            Path.of("target", "screenshots", "dashboard-" + name + ".png"),
            PanelTable.DIRECTORY.resolve(name + ".png"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void everyRuleNamesWhatThereIs() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(prometheus.rules())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(
                        rule -> {
                          assertThat(rule.path("health").asText())
                              .as(rule::toString)
                              .isEqualTo("ok");
                          assertThat(prometheus.metricNames())
                              .containsAll(MetricNames.in(rule.path("query").asText()));
                        }));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(prometheus.rules().stream().filter(DashboardsIT::isRecording))
                    .isNotEmpty()
                    .allSatisfy(
                        rule ->
                            assertThat(Panel.series(prometheus.query(rule.path("name").asText())))
                                .as(rule.path("name").asText())
                                .isPositive()));
    assertThat(prometheus.rules().stream().filter(rule -> !isRecording(rule)))
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
              assertThat(rule.path("annotations").path("runbook_url").asText()).contains("#");
            });
  }

  private static boolean isRecording(JsonNode rule) {
    return rule.path("type").asText().equals("recording");
  }

  @Test
  void whatIsMeasuredOfKafkaAndTheJvmIsLookedAt() {
    await()
        .atMost(SOON)
        .until(() -> prometheus.metricNames().contains("kafka_stream_state_total_sst_files_size"));

    assertThat(others(prometheus.metricNames())).isSubsetOf(others(asked()));
  }

  private static Set<String> others(Set<String> names) {
    return names.stream()
        .filter(name -> name.matches("(kafka|jvm|process|system)_.*"))
        .map(name -> name.replaceAll("(?<=jvm_gc_pause_seconds)_(count|sum|max)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> asked() {
    return Stream.concat(
            Dashboards.panels().flatMap(panel -> panel.queries().stream()).map(Panel.Query::expr),
            prometheus.rules().stream().map(rule -> rule.path("query").asText()))
        .flatMap(expr -> MetricNames.in(expr).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void ourMetricsAreThoseOfTheirPage() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(PromisedMetrics.shown(scrapes()))
                    .containsExactlyInAnyOrderEntriesOf(PromisedMetrics.documented()));
    assertThat(PromisedMetrics.documented().values())
        .extracting(PromisedMetrics.Said::description)
        .allMatch(text -> text.matches("(?s).*([Ww]orry)[^.]*\\.( .*)?") && text.endsWith("."));
  }

  @Test
  void prometheusOwnToolHasNoComplaintOfOurMetrics() {
    for (String scrape : scrapes()) {
      Tool.Run run = Tool.run(scrape, List.of("promtool", "check", "metrics"));

      assertThat(run.said().lines().filter(line -> line.startsWith("trendline_"))).isEmpty();
    }
  }

  private List<String> scrapes() {
    return Stream.of(demo.operationsPort(), demo.collectorOperationsPort())
        .map(port -> get("http://localhost:" + port + "/metrics"))
        .toList();
  }

  private String get(String address) {
    try {
      return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
