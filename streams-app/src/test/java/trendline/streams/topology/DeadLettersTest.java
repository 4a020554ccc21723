package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trendline.events.EventType;

class DeadLettersTest {
  @TempDir private Path stateDir;
  private PipelineDriver pipeline;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void aRejectedRecordIsKeptAsItCameWithReasonAndOrigin() {
    byte[] key = "budget-2031".getBytes(StandardCharsets.UTF_8);
    byte[] value = {(byte) 0xFF, 0, '{'};

    pipeline.sendBytes(EventType.COMMENT, key, value);

    List<TestRecord<byte[], byte[]>> letters = pipeline.deadLetters();
    assertThat(letters).hasSize(1);
    TestRecord<byte[], byte[]> letter = letters.get(0);
    assertThat(letter.key()).isEqualTo(key);
    assertThat(letter.value()).isEqualTo(value);
    assertThat(PipelineDriver.header(letter, "trendline.reason")).isEqualTo("not_json");
    assertThat(PipelineDriver.header(letter, "trendline.topic")).isEqualTo("trendline.comments");
    assertThat(PipelineDriver.header(letter, "trendline.partition")).isEqualTo("0");
    assertThat(PipelineDriver.header(letter, "trendline.offset")).isEqualTo("0");
  }

  @Test
  void aRecordThatCouldNotBeWrittenAgainIsCutAndSaysSo() {
    byte[] key = "budget-2031".getBytes(StandardCharsets.UTF_8);
    byte[] value = new byte[6_000_000];

    pipeline.sendBytes(EventType.COMMENT, key, value);

    TestRecord<byte[], byte[]> letter = pipeline.deadLetters().get(0);
    assertThat(letter.key()).isEqualTo(key);
    assertThat(letter.value()).hasSize(DeadLetters.CUT_BYTES);
    assertThat(PipelineDriver.header(letter, "trendline.truncated")).isEqualTo("6000011");
    assertThat(PipelineDriver.header(letter, "trendline.reason")).isEqualTo("too_long");
  }

  @Test
  void manyHeadersWithNothingInThemAreTooMuchToo() {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < 450_000; i++) {
      headers.add("", null);
    }

    pipeline.sendBytes(EventType.COMMENT, new byte[] {'a'}, new byte[] {'{'}, headers);

    TestRecord<byte[], byte[]> letter = pipeline.deadLetters().get(0);
    assertThat(PipelineDriver.header(letter, "trendline.truncated")).isEqualTo("4500002");
    assertThat(letter.headers().toArray()).hasSize(5);
  }

  @Test
  void anEventFromTheFutureIsRejectedAndOneWithinClockErrorIsNot() {
    pipeline.send(Given.view("budget-2031", "v1", Duration.ofMinutes(5)));

    pipeline.send(Given.view("budget-2031", "v2", Duration.ofMinutes(5).plusSeconds(1)));

    assertThat(pipeline.deadLetters())
        .extracting(letter -> PipelineDriver.header(letter, "trendline.reason"))
        .containsExactly("from_the_future");
  }

  @Test
  void everyRecordIsCountedOnce() {
    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));
    pipeline.send(Given.view("budget-2031", "v1", Duration.ZERO));
    pipeline.send(Given.view("budget-2031", "v2", Duration.ofDays(-9)));

    pipeline.sendBytes(EventType.PAGE_VIEW, null, null);

    assertThat(events("read")).isEqualTo(4);
    assertThat(events("accepted")).isEqualTo(3);
    assertThat(events("counted")).isEqualTo(1);
    assertThat(events("duplicate")).isEqualTo(1);
    assertThat(events("late")).isEqualTo(1);
    assertThat(
            pipeline.metric("trendline.events.rejected", "type", "page_view", "reason", "no_key"))
        .isEqualTo(1);
  }

  private double events(String outcome) {
    return pipeline.metric("trendline.events", "type", "page_view", "outcome", outcome);
  }
}
