package trendline.streams.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOverHttpTest {
  private final RunningApi api = new RunningApi(new PublishedLists(), Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/?lang=ru, text/html; charset=utf-8",
    "/page.css, text/css; charset=utf-8",
    "/page.js, text/javascript; charset=utf-8",
    "/page-texts.js, text/javascript; charset=utf-8",
  })
  void thePageIsThereBeforeTheListsAre(String path, String contentType) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
    String etag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(api.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void noScriptRunsButThePagesOwn() {
    HttpResponse<String> answer = api.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.body())
        .doesNotContainPattern(Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+="));
  }

  @Test
  void theScriptsPutTextInAsText() {
    for (String script : new String[] {"/page.js", "/page-texts.js"}) {
      assertThat(api.get(script).body())
          .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }
}
