package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.events.RankingKey;
import trendline.streams.api.live.LiveLimits;

@Timeout(30)
class LiveOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final SetClock clock = new SetClock(NOON);
  private final RunningApi api = new RunningApi(lists, clock, new LiveLimits(3, 2));

  LiveOverHttpTest() {
    lists.put(aRanking("trending|1h|all").of("a", "b").build());
    lists.put(aRanking("trending|24h|all").of("c").build());
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whoConnectsIsSentTheListAsAGetAnswersIt() throws IOException {
    try (EventStream events = follow("/v1/lists/trending/events?limit=1")) {
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.headers().map())
          .containsEntry("content-type", List.of("text/event-stream"))
          .containsEntry("cache-control", List.of("no-store"))
          .containsEntry("access-control-allow-origin", List.of("*"));
      assertThat(Integer.parseInt(events.next().get("retry"))).isBetween(2000, 5000);
      assertThat(events.next())
          .isEqualTo(
              Map.of(
                  "event",
                  "ranking",
                  "id",
                  "2026-11-24T12:00:00Z",
                  "data",
                  api.get("/v1/lists/trending?limit=1").body()));
    }
  }

  @Test
  void eachNewRankingOfTheListAndNoOtherIsSentOn() throws IOException {
    try (EventStream events = follow("/v1/lists/trending/events?window=1h")) {
      events.next();
      events.next();

      lists.put(aRanking("trending|24h|all").at(NOON.plusSeconds(1)).of("d").build());
      lists.put(aRanking("trending|1h|all").at(NOON.plusSeconds(2)).of("b", "a").build());

      Map<String, String> event = events.next();
      assertThat(event).containsEntry("id", "2026-11-24T12:00:02Z");
      assertThat(event.get("data")).isEqualTo(api.get("/v1/lists/trending?window=1h").body());
    }
  }

  @Test
  void whoComesBackWithTheNewestListWaitsForTheNext() throws IOException {
    try (EventStream events =
        follow("/v1/lists/trending/events", "Last-Event-ID", "2026-11-24T12:00:00Z")) {
      assertThat(events.next()).containsOnlyKeys("retry");

      lists.put(aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("b").build());

      assertThat(events.next()).containsEntry("id", "2026-11-24T12:00:01Z");
    }
  }

  @Test
  void whoComesBackWithAnOlderListIsSentTheNewest() throws IOException {
    try (EventStream events =
        follow("/v1/lists/trending/events", "Last-Event-ID", "2026-11-24T11:59:00Z")) {
      events.next();

      assertThat(events.next()).containsEntry("id", "2026-11-24T12:00:00Z");
    }
  }

  @Test
  void aListThatGrowsStaleIsSentAgainAndSaysSo() throws IOException {
    try (EventStream events = follow("/v1/lists/trending/events")) {
      events.next();
      assertThat(events.next().get("data")).contains("\"stale\":false");

      clock.advance(Duration.ofMinutes(4));

      Map<String, String> event = events.next();
      assertThat(event).containsEntry("id", "2026-11-24T12:00:00Z;stale");
      assertThat(event.get("data")).contains("\"stale\":true");
    }
  }

  @Test
  void theStreamOfAListThatIsNoLongerPublishedEnds() throws IOException {
    try (EventStream events = follow("/v1/lists/trending/events")) {
      events.next();
      events.next();

      lists.removeRanking(new RankingKey("trending", "1h", "all"));

      assertThat(events.next()).isEmpty();
      await()
          .untilAsserted(
              () ->
                  assertThat(api.meter("trendline.live.clients.left", "reason", "ended"))
                      .isEqualTo(1));
    }
  }

  @Test
  void theEndOfTheServerEndsTheStreams() throws IOException {
    try (EventStream events = follow("/v1/lists/trending/events")) {
      events.next();
      events.next();

      api.close();

      assertThat(events.next()).isEmpty();
    }
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
