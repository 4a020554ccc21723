package trendline.streams.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trendline.streams.api.RankingDraft.NOON;
import static trendline.streams.api.RankingDraft.aRanking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What browsers and caches between us and them are told, and how little is sent to them. */
class CachingOverHttpTest {
  private final PublishedLists lists = new PublishedLists();
  private final RunningApi api = new RunningApi(lists, Clock.fixed(NOON, ZoneOffset.UTC));

  CachingOverHttpTest() {
    lists.put(aRanking("trending|1h|all").of("a", "b").build());
    lists.caughtUp();
  }

  @AfterEach
  void close() {
    api.close();
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
}
