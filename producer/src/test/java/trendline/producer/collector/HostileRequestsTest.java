package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody sends who means well: the answer names the rule, and nothing is handed over. */
class HostileRequestsTest {
  private static final int MIB = 1024 * 1024;

  private final RunningCollector collector = new RunningCollector();

  @AfterEach
  void closeWithNothingTaken() {
    collector.close();
    assertThat(collector.taken.events()).isEmpty();
  }

  static Stream<String> notJson() {
    return Stream.of(
        "",
        " ",
        "x",
        "[".repeat(1000),
        "{\"a\":".repeat(1000),
        "[]",
        "7",
        "1e999999999",
        "{\"articleId\":1e999999999}",
        "{\"articleId\":\"cup\",\"n\":1e999999999}",
        "[{\"articleId\":\"cup\",\"n\":[{\"m\":-1e999999999}]}]",
        "{\"articleId\":\"cup\",\"articleId\":\"cup\"}",
        "{\"articleId\":\"cup\",\"n\":{\"a\":1,\"a\":2}}",
        "{\"articleId\":\"cup\"}{\"articleId\":\"cup\"}",
        "[{\"articleId\":\"cup\"}",
        "[{\"articleId\":\"cup\"}]]",
        "{\"articleId\":null}",
        "{\"articleId\":\"cup\",\"occurredAt\":\"yesterday\"}",
        "{\"articleId\":\"cup\",\"eventId\":\"" + "e".repeat(201) + "\"}",
        "{\"articleId\":\"cup\",\"n\":" + "9".repeat(1000) + "}");
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void whatBreaksTheContractIs400(String body) {
    HttpResponse<String> answer = collector.postView(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).doesNotContain("yesterday", "Exception", "Jackson");
  }

  @Test
  void oneByteMoreThanTheLargestBodyIs413() {
    String large = "{\"articleId\":\"cup\",\"n\":\"" + "x".repeat(65_536) + "\"}";

    assertThat(collector.postView(large.substring(0, 65_537)).statusCode()).isEqualTo(413);
    assertThat(collector.postView(large.substring(0, 65_536)).statusCode()).isEqualTo(400);
  }

  @Test
  void oneByteMoreIs413AlsoWhereNoLengthWasAnnounced() {
    byte[] large = new byte[65_537];

    HttpResponse<String> answer =
        collector.send(
            "POST",
            "/v1/page-views",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aBombIsCutOffAsItGoesOff() throws IOException {
    byte[] bomb = zipped(100);
    assertThat(bomb.length).isLessThan(128 * 1024);
    long before = usedHeap();

    HttpResponse<String> answer =
        collector.send(
            "POST", "/v1/page-views", BodyPublishers.ofByteArray(bomb), "Content-Encoding", "gzip");

    assertThat(answer.statusCode()).isIn(413, 415);
    assertThat(usedHeap() - before).isLessThan(8 * MIB);
  }

  @Test
  void whatIsSmallMayComeCompressed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write("{\"articleId\":7}".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> answer =
        collector.send(
            "POST",
            "/v1/page-views",
            BodyPublishers.ofByteArray(bytes.toByteArray()),
            "Content-Encoding",
            "gzip");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("articleId: must be a string");
  }

  private static byte[] zipped(int mib) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < mib; i++) {
        zip.write(new byte[MIB]);
      }
    }
    return bytes.toByteArray();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void anEncodingThatNobodyUnpacksIs415() {
    HttpResponse<String> answer =
        collector.postView("{\"articleId\":\"cup\"}", "Content-Encoding", "br");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aFormOfAnotherSiteIs415() {
    HttpResponse<String> answer =
        collector.postView("articleId=cup", "Content-Type", "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aPageOfAnotherOriginIs403AndIsNotTold() {
    for (String origin :
        new String[] {"https://evil.example", "null", "https://www.example.org.evil.example"}) {
      HttpResponse<String> answer = collector.postView("{\"articleId\":\"cup\"}", "Origin", origin);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(answer.body()).contains("--allow-origin");
    }
  }

  @Test
  void aBrowserIsToldBeforehandWhatItMaySend() {
    String[] asks = {"Origin", "https://evil.example", "Access-Control-Request-Method", "POST"};
    assertThat(
            collector
                .send("OPTIONS", "/v1/page-views", "", asks)
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();

    asks[1] = RunningCollector.SITE;
    HttpResponse<String> answer = collector.send("OPTIONS", "/v1/page-views", "", asks);

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains(RunningCollector.SITE);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void elsewhereThereIsNothing() {
    assertThat(collector.send("GET", "/v1/page-view", "").statusCode()).isEqualTo(404);
    HttpResponse<String> answer = collector.send("GET", "/v1/page-views", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }
}
