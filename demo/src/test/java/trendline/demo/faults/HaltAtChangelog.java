package trendline.demo.faults;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM at the worst moment: all counts of a commit have reached the changelog, and the
 * offsets of the events that they come from are not committed yet. Waits for a commit with many
 * views, as the last few that were counted are known again when they come again.
 */
public final class HaltAtChangelog implements ProducerInterceptor<byte[], byte[]> {
  /** The property that says how many views of one partition the commit must have at least. */
  static final String VIEWS = "halt.views";

  static final int EXIT = 9;

  /** The key of the row that ends what a commit writes, behind all counts. */
  private static final byte[] LAST_ROW = {'p'};

  private static final byte VISITORS = 'r';
  private static final int MOST_BYTES_A_VISITOR = 18;

  private int leastBytes;

  /** For each partition, the bytes of its visitors' rows since the last end of a commit. */
  private final Map<Integer, Integer> visitors = new HashMap<>();

  /** For each partition, whether the records on their way end the commit; acknowledged in order. */
  private final Map<Integer, Queue<Boolean>> sent = new ConcurrentHashMap<>();

  @Override
  public void configure(Map<String, ?> configs) {
    leastBytes = Integer.parseInt(String.valueOf(configs.get(VIEWS))) * MOST_BYTES_A_VISITOR;
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    if (isActivity(record.topic())) {
      sentTo(record.partition()).add(endsLargeCommit(record));
    }
    return record;
  }

  private boolean endsLargeCommit(ProducerRecord<byte[], byte[]> record) {
    if (Arrays.equals(LAST_ROW, record.key())) {
      Integer bytes = visitors.remove(record.partition());
      return bytes != null && bytes >= leastBytes;
    }
    if (record.key()[0] == VISITORS && record.value() != null) {
      visitors.merge(record.partition(), record.value().length, Integer::sum);
    }
    return false;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (metadata == null || !isActivity(metadata.topic())) {
      return;
    }
    boolean last = Boolean.TRUE.equals(sentTo(metadata.partition()).poll());
    if (failure == null && last) {
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
