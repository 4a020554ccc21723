package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.Scrape;
import trendline.demo.harness.Site;
import trendline.demo.harness.StreamsProcess;
import trendline.events.PageView;

/** One process counts and another answers, which outlives the first one's death. */
@Timeout(300)
class RolesIT {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STALE_AFTER = Duration.ofSeconds(61);

  /** Of looking, and of a machine that is busy. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final ObjectMapper json = new ObjectMapper();
  private final Site site = Site.create();

  @TempDir Path directory;

  @Test
  void theApiAnswersMarkedStaleWhileThePipelineIsDownAndIsFreshWhenItIsBack() {
    try (StreamsProcess api = startApi()) {
      try (StreamsProcess pipeline = startPipeline()) {
        await().atMost(START).until(() -> pipeline.isReady() && api.isReady());
        assertThat(pipeline.get("/v1/lists")).as("a pipeline has no read API").isEmpty();
        site.send(List.of(aViewBy("v1")));
        await().atMost(START).untilAsserted(() -> assertThat(views(api)).isEqualTo(1));
        assertThat(isStale(api)).isFalse();
        assertEachShowsItsOwnMetrics(pipeline.metrics(), api.metrics());

        pipeline.jvm().kill();
      }
      await()
          .atMost(STALE_AFTER.plus(SLACK))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> isStale(api));
      Duration age = Duration.between(generatedAt(api), Instant.now());
      assertThat(age).isBetween(STALE_AFTER, STALE_AFTER.plus(SLACK));
      assertThat(views(api)).isEqualTo(1);
      assertThat(api.isReady()).as("it does all that it can").isTrue();

      Instant begun = Instant.now();
      try (StreamsProcess pipeline = startPipeline()) {
        await().atMost(START).until(pipeline::isReady);
        site.send(List.of(aViewBy("v2")));
        await().atMost(START).untilAsserted(() -> assertThat(views(api)).isEqualTo(2));
        System.out.printf(
            "roles: stale %.1f s after the last list, fresh again %.1f s after the pipeline's start%n",
            age.toMillis() / 1000.0, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        assertThat(isStale(api)).isFalse();
      }
      assertThat(directory.resolve("api-state")).as("an API has no state").doesNotExist();
    }
  }

  private static void assertEachShowsItsOwnMetrics(Scrape pipeline, Scrape api) {
    assertThat(pipeline.sum("trendline_events_total", "outcome=\"read\"")).isEqualTo(1);
    assertThat(api.sum("trendline_events_total")).isZero();
    assertThat(api.sum("trendline_list_size")).isEqualTo(1);
    assertThat(pipeline.sum("trendline_list_size")).isZero();
  }

  private StreamsProcess startPipeline() {
    return StreamsProcess.start(
        site,
        "pipeline",
        directory.resolve("state"),
        List.of("--role", "pipeline", "--list-unknown", "--list", "popular:24h"));
  }

  private StreamsProcess startApi() {
    return StreamsProcess.start(
        site,
        "api",
        directory.resolve("api-state"),
        List.of("--role", "api", "--stale-after", STALE_AFTER.toSeconds() + "s"));
  }

  private static PageView aViewBy(String visitorId) {
    return new PageView(visitorId + ":1", "a", visitorId, Instant.now());
  }

  private boolean isStale(StreamsProcess api) {
    return popular(api).at("/meta/stale").asBoolean();
  }

  private Instant generatedAt(StreamsProcess api) {
    return Instant.parse(popular(api).at("/meta/generatedAt").asText());
  }

  private int views(StreamsProcess api) {
    return popular(api).at("/data/0/windowViews").asInt();
  }

  private JsonNode popular(StreamsProcess api) {
    HttpResponse<String> answer = api.get("/v1/lists/popular").orElseThrow();
    assertThat(answer.statusCode()).isEqualTo(200);
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
