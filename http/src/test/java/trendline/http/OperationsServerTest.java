package trendline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trendline.cli.FailedException;

class OperationsServerTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT).throwExceptionOnRegistrationFailure();
  private final AtomicReference<Health> streams = new AtomicReference<>(Health.up("RUNNING"));
  private final List<HealthCheck> ready =
      List.of(
          new HealthCheck("kafka-streams", streams::get),
          new HealthCheck("topic-view", () -> Health.up("read a second ago")));
  private final OperationsServer server =
      new OperationsServer("127.0.0.1", 0, registry.getPrometheusRegistry(), List.of(), ready);

  @AfterEach
  void close() {
    server.close();
    registry.close();
  }

  @Test
  void prometheusGetsTheFormatItAsksFor() throws Exception {
    registry.counter("trendline.requests", "route", "a-page").increment();

    HttpResponse<String> text = get("/metrics");
    HttpResponse<String> openMetrics =
        get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");

    assertThat(text.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(text.body())
        .contains("# TYPE trendline_requests_total counter")
        .contains("trendline_requests_total{route=\"a-page\"} 1.0");
    assertThat(openMetrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/openmetrics-text");
    assertThat(openMetrics.body()).endsWith("# EOF\n");
  }

  @Test
  void theJvmIsInTheScrape() throws Exception {
    try (JvmMetrics jvm = new JvmMetrics(registry)) {
      assertThat(jvm).isNotNull();
      assertThat(get("/metrics").body())
          .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_uptime_seconds");
    }
  }

  @Test
  void aScrapeMayBeCompressed() throws Exception {
    registry.counter("trendline.requests", "route", "a-page").increment();

    assertThat(get("/metrics", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void whereEveryPartIsUpTheProgramIsReady() throws Exception {
    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"up\",\"checks\":["
                + "{\"name\":\"kafka-streams\",\"status\":\"up\",\"detail\":\"RUNNING\"},"
                + "{\"name\":\"topic-view\",\"status\":\"up\",\"detail\":\"read a second ago\"}]}");
  }

  @Test
  void onePartThatIsDownIsNamed() throws Exception {
    streams.set(Health.down("ERROR"));

    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .startsWith("{\"status\":\"down\"")
        .contains("{\"name\":\"kafka-streams\",\"status\":\"down\",\"detail\":\"ERROR\"}");
  }

  @Test
  void aCheckThatFailsIsDown() {
    HealthCheck broken =
        new HealthCheck(
            "broken",
            () -> {
              throw new IllegalStateException("closed");
            });

    assertThat(broken.ask().up()).isFalse();
    assertThat(broken.ask().detail()).contains("closed");
  }

  @Test
  void aProgramThatCanAnswerIsAlive() throws Exception {
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"up\",\"checks\":[]}");
  }

  @Test
  void elsewhereThereIsNothing() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortThatIsTakenNamesItsOption() {
    assertThatThrownBy(
            () ->
                new OperationsServer(
                    "127.0.0.1",
                    server.port(),
                    registry.getPrometheusRegistry(),
                    List.of(),
                    List.of()))
        .isInstanceOf(FailedException.class)
        .hasMessage(
            "--operations-port " + server.port() + ": in use by another program on 127.0.0.1");
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
