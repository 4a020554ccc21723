package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trendline.producer.collector.RunningCollector.Rules;

class BatchesOverHttpTest {
  private final RunningCollector collector =
      new RunningCollector(new Rules().with(rules -> rules.knownOnly = true));

  BatchesOverHttpTest() {
    collector.known.add("x/1");
  }

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void aBatchIsAnsweredIndexByIndex() {
    HttpResponse<String> answer =
        collector.postView(
            "[{\"articleId\":\"cup\",\"eventId\":\"e1\"},{\"articleId\":\"made-up\"},"
                + "{\"articleId\":\"not an id\"}, 7, {\"articleId\":\"x/1\",\"eventId\":\"e2\"}]");

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(collector.json(answer).at("/results").findValuesAsText("status"))
        .startsWith("202", "404");
    assertThat(collector.json(answer).at("/results/1/problem/type").asText())
        .isEqualTo("urn:trendline:problem:unknown-article");
    assertThat(collector.json(answer).at("/results/2/problem/detail").asText())
        .isEqualTo("articleId: must match [A-Za-z0-9._~:/-]{1,200}");
    assertThat(collector.json(answer).at("/results/3/status").asInt()).isEqualTo(400);
    assertThat(collector.json(answer).at("/results/4/eventId").asText()).isEqualTo("e2");
    assertThat(collector.taken.events()).extracting("articleId").containsExactly("cup", "x/1");
  }

  @Test
  void fiveHundredAreABatchAndOneMoreIsTooMany() {
    assertThat(collector.postView(batch(500)).statusCode()).isEqualTo(202);
    assertThat(collector.taken.events()).hasSize(500);

    assertThat(collector.postView(batch(501)).statusCode()).isEqualTo(400);
    assertThat(collector.taken.events()).hasSize(500);
  }

  private static String batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "{\"articleId\":\"cup\",\"eventId\":\"e" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void aBatchOfWhichSomethingIsToBeSentAgainIs503() {
    collector.taken.refuse();

    HttpResponse<String> answer =
        collector.postView("[{\"articleId\":\"cup\"},{\"articleId\":\"made-up\"}]");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(collector.json(answer).at("/results/0/status").asInt()).isEqualTo(503);
    assertThat(collector.json(answer).at("/results/1/status").asInt()).isEqualTo(404);
  }
}
