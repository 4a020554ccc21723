package trendline.streams.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The record's timestamp where it is sane, or else the wall clock. Nothing is counted by it, but
 * what the topology writes inherits it, and brokers refuse timestamps far ahead: such a record
 * would stop its task for ever.
 */
final class ClampedTimestamp implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return of(record, System.currentTimeMillis());
  }

  /** The record's timestamp, or {@code now}. */
  static long of(ConsumerRecord<?, ?> record, long now) {
    return record.timestamp() < 0 || record.timestamp() > now ? now : record.timestamp();
  }
}
