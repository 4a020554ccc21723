package trendline.demo.faults;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM at the worst moment: all counts of a commit have reached the changelog, and the
 * offsets of the events that they come from are not committed yet.
 */
public final class HaltAtChangelog implements ProducerInterceptor<byte[], byte[]> {
  /** The property that says after how many commits, each partition's counted for itself. */
  static final String AFTER = "halt.after";

  static final int EXIT = 9;

  /** The key of the row that ends what a commit writes, behind all counts. */
  private static final byte[] LAST_ROW = {'p'};

  private final AtomicInteger left = new AtomicInteger();

  /** For each partition, whether the records on their way end a commit; acknowledged in order. */
  private final Map<Integer, Queue<Boolean>> sent = new ConcurrentHashMap<>();

  @Override
  public void configure(Map<String, ?> configs) {
    left.set(Integer.parseInt(String.valueOf(configs.get(AFTER))));
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    if (isActivity(record.topic())) {
      sentTo(record.partition()).add(Arrays.equals(LAST_ROW, record.key()));
    }
    return record;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (metadata == null || !isActivity(metadata.topic())) {
      return;
    }
    boolean last = Boolean.TRUE.equals(sentTo(metadata.partition()).poll());
    if (failure == null && last && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  private static boolean isActivity(String topic) {
    return topic.endsWith("activity-changelog");
  }

  private Queue<Boolean> sentTo(int partition) {
    return sent.computeIfAbsent(partition, unknown -> new ConcurrentLinkedQueue<>());
  }

  @Override
  public void close() {}
}
