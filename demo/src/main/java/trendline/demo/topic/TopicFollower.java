package trendline.demo.topic;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic from its beginning and goes on, in a thread of its own, until it is closed. */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Consumer<ConsumerRecord<byte[], byte[]>> take;
  private final Runnable betweenPolls;
  private final String topic;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Begins to read; the topic is there.
   *
   * @param name of the thread, and the end of the client's id
   * @param take called for each committed record
   * @param betweenPolls called a few times a second, whether or not records came
   */
  public TopicFollower(
      Map<String, Object> clientConfig,
      String topic,
      String name,
      Consumer<ConsumerRecord<byte[], byte[]>> take,
      Runnable betweenPolls) {
    this.topic = topic;
    this.take = take;
    this.betweenPolls = betweenPolls;
    Map<String, Object> config = new HashMap<>(clientConfig);
    // what is not committed may still be taken back
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "trendline-demo-" + name);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread = new Thread(this::follow, name);
    thread.start();
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        consumer.poll(POLL).forEach(take);
        betweenPolls.run();
      }
    } catch (WakeupException e) {
      // closed while it waited
    } catch (KafkaException | UncheckedIOException e) {
      LOG.warn("no longer read; what was shown of it stays as it is topic={}", topic, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
