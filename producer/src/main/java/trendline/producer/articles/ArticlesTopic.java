package trendline.producer.articles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of the articles from its beginning, in all of its partitions. */
final class ArticlesTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(300);

  private final Consumer<byte[], byte[]> consumer;
  private final KnownArticles known;
  private final String topic;
  private Map<TopicPartition, Long> ends = Map.of();

  ArticlesTopic(Map<String, Object> clientConfig, String topic, KnownArticles known) {
    this(
        new KafkaConsumer<>(
            config(clientConfig), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        topic,
        known);
  }

  ArticlesTopic(Consumer<byte[], byte[]> consumer, String topic, KnownArticles known) {
    this.consumer = consumer;
    this.topic = topic;
    this.known = known;
  }

  private static Map<String, Object> config(Map<String, Object> clientConfig) {
    Map<String, Object> config = new HashMap<>(clientConfig);
    // every collector reads all of it; a group would share it out
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "trendline-collector-articles");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    return config;
  }

  /** Takes on partitions that are new; false while the topic has none. */
  boolean assign() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    if (!consumer.assignment().containsAll(partitions)) {
      Map<TopicPartition, Long> read = new HashMap<>();
      consumer.assignment().forEach(each -> read.put(each, consumer.position(each)));
      consumer.assign(partitions);
      partitions.stream()
          .filter(each -> !read.containsKey(each))
          .forEach(each -> consumer.seekToBeginning(List.of(each)));
      read.forEach(consumer::seek);
      ends = consumer.endOffsets(partitions);
    }
    return !partitions.isEmpty();
  }

  /** Reads on; waits a moment where there is nothing. */
  void poll() {
    consumer.poll(POLL).forEach(this::take);
    if (!known.isComplete()
        && ends.entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      known.completed();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> each) {
    // a record without a key is none of the contract's, the pipeline keeps it as a dead letter
    if (each.key() != null) {
      String id = new String(each.key(), StandardCharsets.UTF_8);
      if (each.value() == null) {
        known.remove(id);
      } else {
        known.add(id);
      }
    }
  }

  /** Ends what waits for Kafka, from another thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
  }
}
