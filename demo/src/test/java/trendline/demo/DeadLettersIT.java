package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.PipelineOf;
import trendline.demo.harness.Site;
import trendline.events.ArticleTotals;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.streams.StreamsApp;

/** What is no event, on each input topic of a real broker. */
@Timeout(180)
@Tag("both-brokers")
class DeadLettersIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final byte[] KEY = "cup".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MALFORMED = {'{', (byte) 0xFF, 0};

  private final Site site = Site.create();

  @TempDir Path stateDir;

  @Test
  void aMalformedRecordOfAnyInputIsKeptAndThePipelineGoesOn() throws Exception {
    try (StreamsApp app = PipelineOf.site(site, stateDir, Clock.systemUTC())) {
      await().atMost(SOON).until(app::isReady);

      for (EventType type : EventType.values()) {
        sendMalformed(type);
      }
      site.send(List.of(new PageView("e1", "cup", "v1", Instant.now())));

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(site.totals())
                      .isEqualTo(Map.of("cup", new ArticleTotals("cup", 1, 0))));
      await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(3));
      assertThat(letters())
          .extracting(letter -> header(letter, "topic"), letter -> header(letter, "reason"))
          .containsExactlyInAnyOrder(
              tuple(site.topics().pageViews().name(), "not_json"),
              tuple(site.topics().comments().name(), "not_json"),
              tuple(site.topics().articles().name(), "not_json"));
      assertThat(letters())
          .allSatisfy(
              letter -> {
                assertThat(letter.key()).isEqualTo(KEY);
                assertThat(letter.value()).isEqualTo(MALFORMED);
                assertThat(header(letter, "offset")).isEqualTo("0");
              });
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> letters() {
    return new CommittedRecords(site.kafka()).of(site.topics().deadLetters().name());
  }

  private void sendMalformed(EventType type) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            site.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(site.topics().of(type).name(), KEY, MALFORMED))
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(
        letter.headers().lastHeader("trendline." + name).value(), StandardCharsets.UTF_8);
  }
}
