package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
          .containsEntry("cache-control", List.of("no-store, no-transform"))
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

  private EventStream follow(String path, String... headers) {
    return new EventStream(api.port(), path, headers);
  }
}
