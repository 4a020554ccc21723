package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, as they come or once they are unpacked. */
class LargeBodiesTest {
  private static final int MIB = 1024 * 1024;

  private final RunningCollector collector = new RunningCollector();

  @AfterEach
  void closeWithNothingTaken() {
    collector.close();
    assertThat(collector.taken.events()).isEmpty();
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
}
