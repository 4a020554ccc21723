package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.events.ArticleTotals;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.PageView;
import trendline.events.topics.Topics;

class PolledTogetherTest {
  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);
  private static final TopicPartition VIEWS =
      new TopicPartition(TOPICS.of(EventType.PAGE_VIEW).name(), 0);
  private static final TopicPartition COMMENTS =
      new TopicPartition(TOPICS.of(EventType.COMMENT).name(), 0);
  private static final TopicPartition OTHER = new TopicPartition("other", 0);

  private final PolledTogether together = new PolledTogether();

  @TempDir private Path stateDir;

  @Test
  void whatAPollBroughtFromAPartitionOfEventsIsOneRecordAndTheRestIsLeft() {
    together.configure(consumerConfig());
    List<ConsumerRecord<byte[], byte[]>> views = records(VIEWS, 3);
    List<ConsumerRecord<byte[], byte[]>> comment = records(COMMENTS, 1);
    List<ConsumerRecord<byte[], byte[]>> others = records(OTHER, 2);
    Map<TopicPartition, OffsetAndMetadata> next = Map.of(VIEWS, new OffsetAndMetadata(10));

    ConsumerRecords<byte[], byte[]> handedOn =
        together.onConsume(
            new ConsumerRecords<>(Map.of(VIEWS, views, COMMENTS, comment, OTHER, others), next));

    assertThat(handedOn.records(OTHER)).isEqualTo(others);
    assertThat(handedOn.records(COMMENTS)).isEqualTo(comment);
    assertThat(handedOn.records(VIEWS)).hasSize(1);
    ConsumerRecord<byte[], byte[]> all = handedOn.records(VIEWS).get(0);
    assertThat(polledIn(all).records()).isEqualTo(views);
    assertThat(all.offset()).as("where a restart begins").isEqualTo(7);
    assertThat(all.serializedKeySize()).isEqualTo(3 * 2);
    assertThat(all.serializedValueSize()).isEqualTo(3 * 5);
    assertThat(handedOn.nextOffsets()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void aPollIsFullThatBroughtAsManyAsItMayOfAllPartitions(String most, boolean isFull) {
    Map<String, Object> config = new HashMap<>(consumerConfig());
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
    together.configure(config);

    ConsumerRecords<byte[], byte[]> handedOn =
        together.onConsume(
            new ConsumerRecords<>(
                Map.of(VIEWS, records(VIEWS, 3), OTHER, records(OTHER, 2)), Map.of()));

    assertThat(polledIn(handedOn.records(VIEWS).get(0)).pollWasFull()).isEqualTo(isFull);
  }

  private static PolledRecords polledIn(ConsumerRecord<byte[], byte[]> record) {
    return Objects.requireNonNull(PolledRecords.in(record.headers()));
  }

  @Test
  void aHeaderOfThatNameThatCameFromATopicIsNone() {
    ConsumerRecord<byte[], byte[]> record = PolledRecords.asOne(records(VIEWS, 2), false);
    String name = record.headers().iterator().next().key();

    assertThat(PolledRecords.in(new RecordHeaders().add(name, new byte[1]))).isNull();
  }

  @Test
  void eachRecordOfAPollIsAnEventOfItsOwn() {
    try (PipelineDriver pipeline = new PipelineDriver(stateDir)) {
      EventEncoder encoder = new EventEncoder();
      PageView view = Given.view("budget-2031", "v1", Duration.ZERO);
      PageView other = Given.view("budget-2031", "v2", Duration.ZERO);
      byte[] key = encoder.key(view);
      byte[] garbage = "no event".getBytes(StandardCharsets.UTF_8);
      ConsumerRecord<byte[], byte[]> bad =
          PipelineDriver.polled(EventType.PAGE_VIEW, 12, key, garbage);
      bad.headers().add("sender", new byte[] {7});

      pipeline.sendPoll(
          EventType.PAGE_VIEW,
          List.of(
              PipelineDriver.polled(EventType.PAGE_VIEW, 11, key, encoder.value(view)),
              bad,
              PipelineDriver.polled(EventType.PAGE_VIEW, 13, key, encoder.value(other))));
      pipeline.pass(Duration.ofSeconds(2));

      assertThat(pipeline.totals())
          .containsEntry("budget-2031", new ArticleTotals("budget-2031", 2, 0));
      List<TestRecord<byte[], byte[]>> letters = pipeline.deadLetters();
      assertThat(letters).hasSize(1);
      assertThat(letters.get(0).value()).isEqualTo(garbage);
      assertThat(letters.get(0).headers().lastHeader("sender").value()).containsExactly(7);
      assertThat(PipelineDriver.header(letters.get(0), "trendline.offset")).isEqualTo("12");
    }
  }

  /** As the main consumer gets it from Kafka Streams. */
  private Map<String, Object> consumerConfig() {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9");
    PolledTogether.addTo(config, TOPICS.inputs());
    Map<String, Object> ofConsumer =
        new StreamsConfig(config).getMainConsumerConfigs("group", "client", 0);
    assertThat(ofConsumer.get(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG))
        .isEqualTo(List.of(PolledTogether.class.getName()));
    return ofConsumer;
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, int count) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EventType type = partition.equals(COMMENTS) ? EventType.COMMENT : EventType.PAGE_VIEW;
      records.add(PipelineDriver.polled(type, 7 + i, new byte[2], new byte[5]));
    }
    return records;
  }
}
