package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.streams.api.live.LiveLimits;

/** Who may not follow a list, and what they are told. */
@Timeout(30)
class LiveRefusalsOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, new SetClock(NOON), new LiveLimits(3, 2));

  LiveRefusalsOverHttpTest() {
    lists.put(aRanking("trending|1h|all").of("a", "b").build());
    lists.put(aRanking("trending|24h|all").of("c").build());
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tooManyOfAnAddressAreToldToPoll() throws IOException {
    try (EventStream first = follow("/v1/lists/trending/events");
        EventStream second = follow("/v1/lists/trending/events")) {
      first.next();
      second.next();

      HttpResponse<String> third = api.get("/v1/lists/trending/events");

      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().map())
          .containsEntry("content-type", List.of("application/problem+json"))
          .containsEntry("retry-after", List.of("30"));
      assertThat(third.body()).contains("too-many-live-clients-of-address");
      assertThat(api.meter("trendline.live.clients.refused", "limit", "address")).isEqualTo(1);
      assertThat(api.meter("trendline.live.clients")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/lists/hottest/events, 404, list",
    "/v1/lists/trending/events?window=2h, 400, window",
    "/v1/lists/trending/events?category=none, 404, category",
    "/v1/lists/trending/events?offset=3, 400, offset",
    "/v1/lists/trending/events?limit=0, 400, limit",
  })
  void aMistakeIsNamedAsInAGet(String path, int status, String parameter) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(api.json(answer).at("/parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void headTellsTheKindAndEnds() {
    HttpResponse<String> head = api.send("HEAD", "/v1/lists/trending/events");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(api.meter("trendline.live.clients")).isZero();
  }

  private EventStream follow(String path, String... headers) {
    return new EventStream(api.port(), path, headers);
  }
}
