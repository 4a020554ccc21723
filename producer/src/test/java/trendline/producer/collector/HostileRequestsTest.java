package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody sends who means well: the answer names the rule, and nothing is handed over. */
class HostileRequestsTest {
  private final RunningCollector collector = new RunningCollector();

  @AfterEach
  void closeWithNothingTaken() {
    collector.close();
    assertThat(collector.taken.events()).isEmpty();
  }

  static Stream<String> notJson() {
    return Stream.of(
        "",
        " ",
        "x",
        "[".repeat(1000),
        "{\"a\":".repeat(1000),
        "[]",
        "7",
        "1e999999999",
        "{\"articleId\":1e999999999}",
        "{\"articleId\":\"cup\",\"n\":1e999999999}",
        "[{\"articleId\":\"cup\",\"n\":[{\"m\":-1e999999999}]}]",
        "{\"articleId\":\"cup\",\"articleId\":\"cup\"}",
        "{\"articleId\":\"cup\",\"n\":{\"a\":1,\"a\":2}}",
        "{\"articleId\":\"cup\"}{\"articleId\":\"cup\"}",
        "[{\"articleId\":\"cup\"}",
        "[{\"articleId\":\"cup\"}]]",
        "{\"articleId\":null}",
        "{\"articleId\":\"cup\",\"occurredAt\":\"yesterday\"}",
        "{\"articleId\":\"cup\",\"eventId\":\"" + "e".repeat(201) + "\"}",
        "{\"articleId\":\"cup\",\"n\":" + "9".repeat(1000) + "}");
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void whatBreaksTheContractIs400(String body) {
    HttpResponse<String> answer = collector.postView(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).doesNotContain("yesterday", "Exception", "Jackson");
  }

  @Test
  void aFormOfAnotherSiteIs415() {
    HttpResponse<String> answer =
        collector.postView("articleId=cup", "Content-Type", "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aPageOfAnotherOriginIs403AndIsNotTold() {
    for (String origin :
        new String[] {"https://evil.example", "null", "https://www.example.org.evil.example"}) {
      HttpResponse<String> answer = collector.postView("{\"articleId\":\"cup\"}", "Origin", origin);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(answer.body()).contains("--allow-origin");
    }
  }

  @Test
  void aBrowserIsToldBeforehandWhatItMaySend() {
    String[] asks = {"Origin", "https://evil.example", "Access-Control-Request-Method", "POST"};
    assertThat(
            collector
                .send("OPTIONS", "/v1/page-views", "", asks)
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();

    asks[1] = RunningCollector.SITE;
    HttpResponse<String> answer = collector.send("OPTIONS", "/v1/page-views", "", asks);

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains(RunningCollector.SITE);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void elsewhereThereIsNothing() {
    assertThat(collector.send("GET", "/v1/page-view", "").statusCode()).isEqualTo(404);
    HttpResponse<String> answer = collector.send("GET", "/v1/page-views", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }
}
