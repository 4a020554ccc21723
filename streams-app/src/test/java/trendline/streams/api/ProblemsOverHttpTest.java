package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.cli.FailedException;

class ProblemsOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final RunningApi api = new RunningApi(lists, clock);

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/lists/hottest, 404, list, '[\"trending\"]'",
    "/v1/lists/trending?window=2h, 400, window, '[\"1h\",\"24h\"]'",
    "/v1/lists/trending?category=sports, 404, category, '[\"tech\"]'",
    "/v1/lists/trending?windows=1h, 400, windows,"
        + " '[\"window\",\"category\",\"limit\",\"offset\",\"exclude\",\"snapshot\"]'",
    "/v1/lists/trending?limit=0, 400, limit, ''",
    "'/v1/lists/trending?exclude=a,b%20c', 400, exclude, ''",
    "'/v1/articles/totals?ids=a,b%20c', 400, ids, ''",
    "/v1/lists?limit=1, 400, limit, '[]'",
  })
  void aMistakeIsNamedWithWhatIsAllowed(String path, int status, String parameter, String allowed) {
    lists.put(aRanking("trending|1h|all").build());
    lists.put(aRanking("trending|24h|category:tech").build());
    lists.caughtUp();

    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(api.json(answer).at("/status").asInt()).isEqualTo(status);
    assertThat(api.json(answer).at("/parameter").asText()).isEqualTo(parameter);
    assertThat(api.json(answer).at("/allowed").toString()).isEqualTo(allowed);
    assertThat(api.json(answer).at("/detail").asText()).contains(parameter);
  }

  @ParameterizedTest
  @CsvSource({"/v1/nothing, 404", "/v1/lists/a/b, 404", "/v1/lists?a=%zz, 400", "/%2e%2e/x, 400"})
  void whatNoRouteAnswersIsAProblemToo(String path, int status) throws Exception {
    RawAnswer answer = RawAnswer.of(api.port(), "GET " + path + " HTTP/1.1");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text())
        .contains("application/problem+json")
        .contains("\"type\":\"about:blank\"")
        .doesNotContain("Jetty", "Exception");
  }

  @Test
  void anIdThatNoArticleCanHaveIsQuoted() {
    lists.caughtUp();

    assertThat(api.json(api.get("/v1/articles/totals?ids=a,b%20c")).at("/detail").asText())
        .isEqualTo("ids: \"b c\" is no article id, which matches [A-Za-z0-9._~:/-]{1,200}");
  }

  @Test
  void onlyReadingIsAllowed() {
    HttpResponse<String> answer = api.send("DELETE", "/v1/lists");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(api.json(answer).at("/title").asText()).isEqualTo("Method Not Allowed");
  }

  @Test
  void anotherSitesScriptMaySayWhatItHas() {
    HttpResponse<String> answer = api.send("OPTIONS", "/v1/lists");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("If-None-Match, Last-Event-ID");
  }

  @Test
  void headTellsWhatGetWould() {
    lists.put(aRanking("trending|1h|all").build());
    lists.caughtUp();
    HttpResponse<String> get = api.get("/v1/lists");

    HttpResponse<String> head = api.send("HEAD", "/v1/lists");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void beforeTheListsAreInACallerIsPutOff() {
    HttpResponse<String> answer = api.get("/v1/lists/trending");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(api.json(answer).at("/type").asText()).isEqualTo("urn:trendline:problem:not-ready");
  }

  @Test
  void aPortThatIsTakenNamesItsOption() {
    ReadApiSettings taken =
        new ReadApiSettings("127.0.0.1", api.port(), ReadApiSettings.STALE_AFTER);

    assertThatThrownBy(() -> new ReadApi(taken, lists, clock, new SimpleMeterRegistry()))
        .isInstanceOf(FailedException.class)
        .hasMessage("--http-port " + api.port() + ": in use by another program on 127.0.0.1");
  }

  @Test
  void aQuietListMustNotBecomeStaleBetweenTwoRenewals() {
    assertThatThrownBy(() -> new ReadApiSettings("127.0.0.1", 0, Duration.ofMinutes(1)))
        .hasMessageStartingWith("--stale-after PT1M: must be more than a minute");
  }
}
