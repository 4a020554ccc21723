package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetOverHttpTest {
  private static final int MOST_BYTES = 6_000;

  private final RunningApi api = new RunningApi(new PublishedLists(), Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void everySiteMayLoadItAndKeepItForAWhile() {
    HttpResponse<String> answer = api.get("/widget.js?v=2");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300");
    String etag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(api.get("/widget.js", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void itIsSmall() {
    assertThat(api.get("/widget.js").body().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(MOST_BYTES);
  }

  @Test
  void itPutsTextInAsText() {
    assertThat(api.get("/widget.js").body())
        .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }
}
