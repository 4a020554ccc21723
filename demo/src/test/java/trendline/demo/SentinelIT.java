package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CollectorProcess;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.Site;

/**
 * Reports with marks where a reader could be known by, through a real collector and broker; then
 * every topic, file, log line and metric is searched for the marks.
 */
@Timeout(240)
class SentinelIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String SITE = "https://www.example.org";
  private static final String ADDRESS = "198.51.100.77";
  private static final String ADDRESS_6 = "2001:db8:5e17:1::77";
  private static final String AGENT = "Qx5417Zw";
  private static final String REFERRER = "sentinel-referrer";
  private static final String QUERY = "sentinel-query";
  private static final List<String> MARKS = List.of(ADDRESS, ADDRESS_6, AGENT, REFERRER, QUERY);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Site site = Site.create();

  @TempDir Path directory;

  @Test
  void nothingThatAReaderCouldBeKnownByIsKept() throws Exception {
    Path spool = directory.resolve("spool");
    try (CollectorProcess collector =
        new CollectorProcess(site, spool, "--trusted-proxy", "127.0.0.1", "--allow-origin", SITE)) {
      await().atMost(SOON).until(collector::isReady);
      assertThat(collector.send("PUT", "/v1/articles/cup", "{\"title\":\"Cup\"}").statusCode())
          .isEqualTo(202);

      for (String address : List.of(ADDRESS, ADDRESS_6)) {
        assertThat(ask(collector, address, "/v1/page-views", "{\"articleId\":\"cup\"}"))
            .isEqualTo(202);
        assertThat(ask(collector, address, "/v1/pixel.gif?articleId=cup", null)).isEqualTo(200);
        // what is refused is what gets logged
        assertThat(ask(collector, address, "/v1/page-views", "{\"articleId\":")).isEqualTo(400);
        assertThat(ask(collector, address, "/v1/page-views", "x".repeat(70_000))).isEqualTo(413);
        assertThat(ask(collector, address, "/v1/page-views", "{\"articleId\":\"none\"}"))
            .isEqualTo(404);
        assertThat(ask(collector, address, "/v1/" + QUERY, null)).isEqualTo(404);
      }

      Map<String, String> kept = kept(collector, spool);
      assertThat(kept.get("topic " + site.topics().pageViews().name()))
          .as("the views themselves, so that the search is no search of nothing")
          .containsPattern("(?s)(\"articleId\":\"cup\".*){4}");
      assertThat(kept.get("log")).contains("started");
      assertThat(kept.get("metrics")).contains("trendline_collector_requests_total");
      assertThat(kept.keySet()).contains("topic " + site.topics().prefix() + "collector-salts");
      assertThat(kept).allSatisfy((where, text) -> assertThat(text).doesNotContain(MARKS));
      assertThat(collector.jvm().stop()).isIn(0, 143);
      assertThat(collector.jvm().output()).doesNotContain(MARKS);
    }
  }

  private int ask(CollectorProcess collector, String address, String path, @Nullable String body)
      throws Exception {
    String query = (path.contains("?") ? "&" : "?") + "utm_source=" + QUERY;
    return http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + collector.httpPort() + path + query))
                .header("X-Forwarded-For", address)
                .header("User-Agent", "Mozilla/5.0 (X11; " + AGENT + ") Gecko/2010 Firefox/145.0")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Referer", SITE + "/" + REFERRER + "?" + QUERY)
                .header("Origin", SITE)
                .header("Cookie", "session=" + QUERY)
                .method(
                    body == null ? "GET" : "POST",
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  /** All that is left of the requests, by where it is. */
  private Map<String, String> kept(CollectorProcess collector, Path spool) throws Exception {
    Map<String, String> kept = new TreeMap<>();
    try (Admin admin = site.kafka().connect()) {
      for (String topic : admin.listTopics().names().get(30, TimeUnit.SECONDS)) {
        if (topic.startsWith(site.topics().prefix())) {
          kept.put("topic " + topic, text(new CommittedRecords(site.kafka()).of(topic)));
        }
      }
    }
    try (Stream<Path> files = Files.walk(spool)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        kept.put("file " + each.getFileName(), latin(Files.readAllBytes(each)));
      }
    }
    kept.put("metrics", collector.metricsText());
    kept.put("log", collector.jvm().output());
    return kept;
  }

  private static String text(List<ConsumerRecord<byte[], byte[]>> records) {
    StringBuilder text = new StringBuilder();
    for (ConsumerRecord<byte[], byte[]> each : records) {
      text.append(latin(each.key())).append(latin(each.value()));
      for (Header header : each.headers()) {
        text.append(header.key()).append(latin(header.value()));
      }
    }
    return text.toString();
  }

  private static String latin(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
