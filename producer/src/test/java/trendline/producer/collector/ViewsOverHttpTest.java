package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trendline.producer.collector.SetClock.NOON;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trendline.events.PageView;
import trendline.producer.collector.RunningCollector.Rules;

class ViewsOverHttpTest {
  private final RunningCollector collector =
      new RunningCollector(
          new Rules()
              .with(rules -> rules.knownOnly = true)
              .with(
                  rules ->
                      rules.audience =
                          view ->
                              view.userAgent().contains("bot")
                                  ? Optional.of("known-bot")
                                  : Optional.empty()));

  ViewsOverHttpTest() {
    collector.known.add("x/1");
  }

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void aViewIsCompletedAndHandedOver() {
    HttpResponse<String> answer =
        collector.postView("{\"eventId\":\"e1\",\"articleId\":\"cup\",\"visitorId\":\"forged\"}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"status\":202,\"eventId\":\"e1\"}");
    assertThat(collector.taken.events())
        .containsExactly(new PageView("e1", "cup", "v-127.0.0.1", NOON));
  }

  @Test
  void whatABeaconSendsIsTakenToo() {
    HttpResponse<String> answer =
        collector.postView(
            "{\"articleId\":\"cup\",\"occurredAt\":\"2026-11-24T10:00:00.000Z\","
                + "\"sentAt\":\"2026-11-24T10:00:30.000Z\"}",
            "Content-Type",
            "text/plain;charset=UTF-8",
            "Origin",
            RunningCollector.SITE);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains(RunningCollector.SITE);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Origin");
    PageView view = (PageView) collector.taken.events().get(0);
    assertThat(view.occurredAt()).isEqualTo(NOON.minusSeconds(30));
    assertThat(view.eventId()).isEqualTo(collector.json(answer).at("/eventId").asText());
  }

  @Test
  void theAnswerWaitsUntilTheEventIsSafe() {
    CompletableFuture<Void> safe = collector.taken.holdBack();

    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> collector.postView("{\"articleId\":\"cup\"}"));
    await().until(() -> collector.taken.events().size() == 1);
    assertThat(answer).isNotDone();
    safe.complete(null);

    assertThat(answer).succeedsWithin(Duration.ofSeconds(5));
    assertThat(answer.join().statusCode()).isEqualTo(202);
  }

  @Test
  void aFilteredViewIsAnsweredAsAnyOtherAndGoesNoFurther() {
    HttpResponse<String> answer =
        collector.postView("{\"articleId\":\"cup\"}", "User-Agent", "a bot");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Trendline-Filtered")).contains("known-bot");
    assertThat(collector.taken.events()).isEmpty();
    assertThat(collector.registry.scrape())
        .contains("trendline_collector_views_filtered_total{rule=\"known-bot\"} 1.0");
  }

  @Test
  void aBackendWithAKeySaysWhoItsReadersAre() {
    HttpResponse<String> answer =
        collector.postView(
            "{\"articleId\":\"cup\",\"visitorId\":\"reader-7\"}",
            "User-Agent",
            "a bot",
            "Authorization",
            "Bearer " + RunningCollector.KEY);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(collector.taken.events()).extracting("visitorId").containsExactly("reader-7");
  }

  @Test
  void aPageWithoutScriptsReportsByAnImage() {
    HttpResponse<String> answer =
        collector.send("GET", "/v1/pixel.gif?articleId=x%2F1&utm_source=mail", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(collector.taken.events()).extracting("articleId").containsExactly("x/1");
  }

  @Test
  void anImageWithoutAnArticleIsRefused() {
    HttpResponse<String> answer = collector.send("GET", "/v1/pixel.gif", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("articleId");
  }
}
