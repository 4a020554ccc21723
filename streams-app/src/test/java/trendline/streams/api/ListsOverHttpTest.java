package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
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
  void excludedArticlesLeaveNoHole() {
    JsonNode answer = api.json("/v1/lists/trending?limit=2&exclude=b/2&exclude=x");

    assertThat(ids(answer)).containsExactly("a", "c");
    assertThat(answer.at("/meta/total").asInt()).isEqualTo(3);
  }

  @Test
  void theLinksLeadThroughTheWholeListAndBack() {
    JsonNode first = api.json("/v1/lists/trending?limit=3");
    JsonNode second = api.json(first.at("/links/next").asText());
    JsonNode again = api.json(second.at("/links/prev").asText());

    assertThat(ids(second)).containsExactly("d");
    assertThat(second.at("/links/next").isNull()).isTrue();
    assertThat(ids(again)).containsExactly("a", "b/2", "c");
  }

  @Test
  void aNewRankingInBetweenMovesNoArticleFromPartToPart() {
    JsonNode first = api.json("/v1/lists/trending?limit=2");
    lists.put(aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("d", "c", "b/2", "a").build());

    JsonNode second = api.json(first.at("/links/next").asText());
    JsonNode back = api.json(second.at("/links/prev").asText());

    assertThat(ids(second)).containsExactly("c", "d");
    assertThat(second.at("/meta/generatedAt")).isEqualTo(first.at("/meta/generatedAt"));
    assertThat(back).isEqualTo(first);
    assertThat(ids(api.json("/v1/lists/trending?limit=2"))).containsExactly("d", "c");
  }

  @Test
  void aPartOfARankingThatIsForgottenIsCutFromTheNewest() {
    JsonNode answer = api.json("/v1/lists/trending?offset=2&snapshot=2020-01-01T00:00:00Z");

    assertThat(ids(answer)).containsExactly("c", "d");
    assertThat(answer.at("/meta/generatedAt").asText()).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void anOlderPartIsNotStaleWhileTheListIsRenewed() {
    lists.put(aRanking("trending|1h|all").at(NOON.minusSeconds(600)).of("a", "b").build());
    JsonNode first = api.json("/v1/lists/trending?limit=1");
    assertThat(first.at("/meta/stale").asBoolean()).isTrue();
    lists.put(aRanking("trending|1h|all").of("b", "a").build());

    JsonNode second = api.json(first.at("/links/next").asText());

    assertThat(ids(second)).containsExactly("b");
    assertThat(second.at("/meta/stale").asBoolean()).isFalse();
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

  @Test
  void aCallerThatHasTheAnswerGetsNone() {
    HttpResponse<String> first = api.get("/v1/lists/trending");
    String etag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second =
        api.get("/v1/lists/trending", "If-None-Match", "\"other\", W/" + etag);

    assertThat(etag).startsWith("\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(etag);
    assertThat(second.headers().firstValue("Cache-Control")).isPresent();
  }

  @Test
  void aLongAnswerComesInGzipWhereThatIsTaken() throws IOException {
    lists.put(aRanking("popular|24h|all").of(ids(50)).build());
    HttpResponse<String> plain = api.get("/v1/lists/popular?limit=50");

    HttpResponse<byte[]> zipped =
        api.bytes("/v1/lists/popular?limit=50", "Accept-Encoding", "br;q=1.0, gzip;q=0.8");

    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.body().length).isLessThan(plain.body().length() / 4);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(gzip.readAllBytes(), UTF_8)).isEqualTo(plain.body());
    }
    for (HttpResponse<?> each : List.of(plain, zipped)) {
      assertThat(each.headers().firstValue("Vary")).contains("Accept-Encoding");
      String etag = each.headers().firstValue("ETag").orElseThrow();
      assertThat(
              api.get(
                      "/v1/lists/popular?limit=50",
                      "If-None-Match",
                      etag,
                      "Accept-Encoding",
                      "gzip")
                  .statusCode())
          .isEqualTo(304);
    }
    assertThat(zipped.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
  }

  @Test
  void whoRefusesGzipGetsNone() {
    lists.put(aRanking("popular|24h|all").of(ids(50)).build());

    HttpResponse<String> answer = api.get("/v1/lists/popular", "Accept-Encoding", "gzip;q=0");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).startsWith("{");
  }

  @Test
  void aNewerListHasAnotherETag() {
    String etag = api.get("/v1/lists/trending").headers().firstValue("ETag").orElseThrow();

    lists.put(aRanking("trending|1h|all").at(NOON.plusSeconds(1)).of("a").build());

    assertThat(api.get("/v1/lists/trending", "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageMayReadIt() {
    HttpResponse<String> answer = api.get("/v1/lists/trending", "Origin", "https://site.example");

    assertThat(answer.headers().map())
        .containsEntry("access-control-allow-origin", List.of("*"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-type", List.of("application/json"))
        .containsEntry("cache-control", List.of("public, max-age=1, stale-while-revalidate=30"));
  }

  private static String[] ids(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(i -> "article-" + i).toArray(String[]::new);
  }

  private static List<String> ids(JsonNode answer) {
    return answer.at("/data").findValuesAsText("articleId");
  }
}
