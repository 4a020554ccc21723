package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trendline.events.ArticleTotals;

class TotalsOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, Clock.fixed(NOON, ZoneOffset.UTC));

  TotalsOverHttpTest() {
    lists.put(new ArticleTotals("budget-2031", 453, 7));
    lists.put(new ArticleTotals("https://site.example/2026/a", 12, 1));
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void anArticleHasItsTotals() {
    JsonNode answer = api.json("/v1/articles/budget-2031/totals");

    assertThat(answer.at("/data").toString())
        .isEqualTo("{\"articleId\":\"budget-2031\",\"views\":453,\"comments\":7}");
  }

  @Test
  void anArticleThatNobodyHasReadYetHasZeros() {
    HttpResponse<String> answer = api.get("/v1/articles/just-published/totals");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(api.json(answer).at("/data").toString())
        .isEqualTo("{\"articleId\":\"just-published\",\"views\":0,\"comments\":0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/articles/https%3A%2F%2Fsite.example%2F2026%2Fa/totals",
        "/v1/articles/https:%2f%2fsite.example%2f2026%2fa/totals",
        "/v1/articles/https:%2F%2Fsite.example/2026/a/totals",
        "/v1/articles/totals?ids=https%3A%2F%2Fsite.example%2F2026%2Fa",
        "/v1/articles/totals?ids=https://site.example/2026/a",
      })
  void anIdMayBeAnAddress(String path) {
    assertThat(api.json(path).at("/data").findValuesAsText("views")).containsExactly("12");
  }

  @Test
  void manyArticlesAnswerInTheOrderAskedFor() {
    JsonNode answer = api.json("/v1/articles/totals?ids=new,budget-2031,new");

    assertThat(answer.at("/data").findValuesAsText("articleId"))
        .containsExactly("new", "budget-2031");
    assertThat(answer.at("/meta/total").asInt()).isEqualTo(2);
  }

  @Test
  void moreThanAHundredIdsAreRefused() {
    String ids =
        IntStream.rangeClosed(1, 101).mapToObj(i -> "a" + i).collect(Collectors.joining(","));

    HttpResponse<String> answer = api.get("/v1/articles/totals?ids=" + ids);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(api.json(answer).at("/parameter").asText()).isEqualTo("ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/articles/a%20b/totals", "/v1/articles/totals?ids=a%20b"})
  void whatNoArticleCanBeCalledIsRefused(String path) {
    assertThat(api.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void totalsAreStaleWhenNoListIsRenewed() {
    assertThat(api.json("/v1/articles/a/totals").at("/meta/stale").asBoolean()).isTrue();

    lists.put(aRanking("trending|1h|all").build());

    assertThat(api.json("/v1/articles/a/totals").at("/meta/stale").asBoolean()).isFalse();
  }
}
