package trendline.demo.faults;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Ends the JVM at the worst moment: counts have reached the changelog, and the offsets of the
 * events that they come from are not committed yet.
 */
public final class HaltAtChangelog implements ProducerInterceptor<byte[], byte[]> {
  /** The property that says after how many acknowledged records. */
  static final String AFTER = "halt.after";

  static final int EXIT = 9;

  private final AtomicLong left = new AtomicLong();

  @Override
  public void configure(Map<String, ?> configs) {
    left.set(Long.parseLong(String.valueOf(configs.get(AFTER))));
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    return record;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure == null
        && metadata != null
        && metadata.topic().endsWith("activity-changelog")
        && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  @Override
  public void close() {}
}
