package trendline.demo.site;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.Article;
import trendline.events.ArticleRemoved;
import trendline.events.Decoded;
import trendline.events.EventDecoder;
import trendline.events.EventType;
import trendline.events.topics.Topics;

/** Keeps the shelf as the topic of articles says, whoever wrote there. */
final class ShelfReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ShelfReader.class);

  private final EventDecoder decoder = new EventDecoder();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Shelf shelf;
  private final Thread thread;
  private volatile boolean closed;

  ShelfReader(Map<String, Object> clientConfig, Topics topics, Shelf shelf) {
    this.shelf = shelf;
    Map<String, Object> config = new HashMap<>(clientConfig);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "trendline-demo-site");
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topics.articles().name()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread = new Thread(this::follow, "site-articles");
    thread.start();
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        consumer.poll(Duration.ofMillis(500)).forEach(this::take);
      }
    } catch (WakeupException e) {
      // closed while it waited
    } catch (KafkaException e) {
      LOG.warn("the site no longer hears of new articles", e);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    Decoded decoded = decoder.decode(EventType.ARTICLE, record.key(), record.value());
    if (decoded instanceof Decoded.Accepted accepted) {
      if (accepted.event() instanceof Article article) {
        shelf.put(article);
      } else if (accepted.event() instanceof ArticleRemoved removed) {
        shelf.remove(removed.articleId());
      }
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
