package trendline.demo;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.ListsCodec;
import trendline.events.topics.Topics;

/**
 * Prints the top of three lists whenever it changes, every two seconds at most; reads the published
 * topic, as any reader would.
 */
final class ListPrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListPrinter.class);
  private static final List<String> SHOWN =
      List.of("trending|1h|all", "discussed|24h|all", "popular|24h|all");
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ListsCodec codec = new ListsCodec();
  private final Map<String, String> tables = new HashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final PrintWriter out;
  private final Thread thread;
  private String printed = "";
  private volatile boolean closed;

  ListPrinter(Map<String, Object> clientConfig, Topics topics, PrintWriter out) {
    this.out = out;
    Map<String, Object> config = new HashMap<>(clientConfig);
    // uncommitted rankings may still be taken back
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "trendline-demo-lists");
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topics.rankings().name()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread = new Thread(this::follow, "list-printer");
    thread.start();
  }

  private void follow() {
    try (consumer) {
      long next = System.nanoTime();
      while (!closed) {
        consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        if (System.nanoTime() - next >= 0 && printIfChanged()) {
          next = System.nanoTime() + PAUSE.toNanos();
        }
      }
    } catch (WakeupException e) {
      // closed while it waited
    } catch (KafkaException | UncheckedIOException e) {
      LOG.warn("the lists are no longer printed; the page still shows them", e);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (!SHOWN.contains(record.key())) {
      return;
    }
    if (record.value() == null) {
      tables.remove(record.key());
    } else {
      tables.put(record.key(), ListTable.of(codec.ranking(record.value())));
    }
  }

  private boolean printIfChanged() {
    List<String> shown = new ArrayList<>();
    for (String key : SHOWN) {
      String table = tables.get(key);
      if (table != null) {
        shown.add(table);
      }
    }
    String now = String.join(System.lineSeparator(), shown);
    if (now.equals(printed)) {
      return false;
    }
    printed = now;
    out.println(now);
    out.flush();
    return true;
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
