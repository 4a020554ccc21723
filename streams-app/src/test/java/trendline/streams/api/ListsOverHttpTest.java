package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trendline.events.ListDescription;
import trendline.events.RankingKey;

class ListsOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, Clock.fixed(NOON, ZoneOffset.UTC));

  ListsOverHttpTest() {
    lists.put(aRanking("trending|24h|all").of("day").build());
    lists.put(aRanking("trending|1h|all").of("a", "b/2", "c", "d").build());
    lists.put(aRanking("trending|1h|category:Наука").of("c").build());
    lists.put(aRanking("discussed|7d|all").of("quarrel").build());
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aListAnswersItsShortestWindowInTheEnvelope() {
    JsonNode answer = api.json("/v1/lists/trending");

    assertThat(ids(answer)).containsExactly("a", "b/2", "c", "d");
    assertThat(answer.at("/meta").toString())
        .isEqualTo(
            "{\"generatedAt\":\"2026-11-24T12:00:00Z\",\"dataUntil\":\"2026-11-24T11:59:58Z\","
                + "\"stale\":false,\"algorithm\":\"heat/1\",\"total\":4}");
    assertThat(answer.at("/links").toString()).isEqualTo("{\"next\":null,\"prev\":null}");
  }

  @Test
  void aCategorysListIsFoundUnderItsName() {
    JsonNode answer = api.json("/v1/lists/trending?category=%D0%9D%D0%B0%D1%83%D0%BA%D0%B0");

    assertThat(ids(answer)).containsExactly("c");
  }

  @Test
  void theCatalogueTellsWhatThereIsToAskForAndHowItRanks() {
    lists.describe("trending", new ListDescription("views, weighted", Map.of("halfLife", 0.25)));

    JsonNode answer = api.json("/v1/lists");

    assertThat(answer.at("/data/0").toString())
        .isEqualTo(
            "{\"name\":\"discussed\",\"algorithm\":\"heat/1\",\"formula\":null,"
                + "\"parameters\":null,\"windows\":[\"7d\"],\"scopes\":[\"all\"]}");
    assertThat(answer.at("/data/1").toString())
        .isEqualTo(
            "{\"name\":\"trending\",\"algorithm\":\"heat/1\",\"formula\":\"views, weighted\","
                + "\"parameters\":{\"halfLife\":0.25},\"windows\":[\"1h\",\"24h\"],"
                + "\"scopes\":[\"all\",\"category:Наука\"]}");
  }

  @Test
  void aListThatComesOrGoesIsInTheCatalogueAtOnce() {
    assertThat(api.get("/v1/lists").body()).doesNotContain("popular");

    lists.put(aRanking("popular|24h|all").build());
    lists.removeRanking(RankingKey.parse("discussed|7d|all"));

    assertThat(api.get("/v1/lists").body()).contains("popular").doesNotContain("discussed");
  }

  @Test
  void aListThatNobodyRenewsIsStale() {
    lists.put(aRanking("trending|1h|all").at(NOON.minusSeconds(181)).of("a").build());
    lists.put(aRanking("trending|24h|all").at(NOON.minusSeconds(180)).of("a").build());

    assertThat(api.json("/v1/lists/trending?window=1h").at("/meta/stale").asBoolean()).isTrue();
    assertThat(api.json("/v1/lists/trending?window=24h").at("/meta/stale").asBoolean()).isFalse();
  }

  private static List<String> ids(JsonNode answer) {
    return answer.at("/data").findValuesAsText("articleId");
  }
}
