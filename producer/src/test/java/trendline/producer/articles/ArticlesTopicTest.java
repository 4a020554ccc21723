package trendline.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticlesTopicTest {
  private static final String TOPIC = "articles";
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final KnownArticles known = new KnownArticles();
  private final ArticlesTopic topic = new ArticlesTopic(consumer, TOPIC, known);

  private void partitions(TopicPartition... partitions) {
    consumer.updatePartitions(
        TOPIC,
        List.of(partitions).stream()
            .map(
                each ->
                    new PartitionInfo(
                        TOPIC, each.partition(), Node.noNode(), new Node[0], new Node[0]))
            .toList());
    for (TopicPartition each : partitions) {
      consumer.updateBeginningOffsets(Map.of(each, 0L));
    }
  }

  private void record(TopicPartition partition, long offset, String key, @Nullable String value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            TOPIC,
            partition.partition(),
            offset,
            key.getBytes(StandardCharsets.UTF_8),
            value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void articlesAreKnownFromTheirPublicationToTheirRemoval() {
    partitions(FIRST);
    consumer.updateEndOffsets(Map.of(FIRST, 3L));
    assertThat(topic.assign()).isTrue();
    record(FIRST, 0, "cup", "{}");
    record(FIRST, 1, "gone", "{}");
    topic.poll();
    assertThat(known.contains("gone")).isTrue();
    assertThat(known.isComplete()).isFalse();

    record(FIRST, 2, "gone", null);
    topic.poll();

    assertThat(known.contains("cup")).isTrue();
    assertThat(known.contains("gone")).isFalse();
    assertThat(known.isComplete()).isTrue();
  }

  @Test
  void aTopicThatIsNotThereIsWaitedFor() {
    partitions();

    assertThat(topic.assign()).isFalse();
    assertThat(known.isComplete()).isFalse();
  }

  @Test
  void partitionsThatAreAddedAreReadFromTheirBeginning() {
    partitions(FIRST);
    consumer.updateEndOffsets(Map.of(FIRST, 1L));
    topic.assign();
    record(FIRST, 0, "cup", "{}");
    topic.poll();

    partitions(FIRST, SECOND);
    consumer.updateEndOffsets(Map.of(FIRST, 1L, SECOND, 1L));
    topic.assign();
    record(SECOND, 0, "new", "{}");
    topic.poll();

    assertThat(known.contains("new")).isTrue();
    assertThat(consumer.position(FIRST)).isEqualTo(1);
  }
}
