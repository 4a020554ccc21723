package trendline.streams.topology;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a poll has brought from one partition, as the header of a record that stands for all of it.
 * It never leaves the process, and what comes from a topic cannot look like it: its class tells it,
 * not its name.
 */
final class PolledRecords implements Header {
  private static final String KEY = "trendline.polled";

  private final List<ConsumerRecord<byte[], byte[]>> records;

  private PolledRecords(List<ConsumerRecord<byte[], byte[]>> records) {
    this.records = records;
  }

  /**
   * The record that stands for all. It lies where the first does, so that a restart begins there
   * while it waits, and has the bytes of all.
   *
   * @param records of one partition, in their order; not empty
   */
  static ConsumerRecord<byte[], byte[]> asOne(List<ConsumerRecord<byte[], byte[]>> records) {
    ConsumerRecord<byte[], byte[]> first = records.get(0);
    int keyBytes = 0;
    int valueBytes = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      keyBytes += Math.max(0, record.serializedKeySize());
      valueBytes += Math.max(0, record.serializedValueSize());
    }
    return new ConsumerRecord<>(
        first.topic(),
        first.partition(),
        first.offset(),
        first.timestamp(),
        first.timestampType(),
        keyBytes,
        valueBytes,
        null,
        null,
        new RecordHeaders(List.of(new PolledRecords(records))),
        first.leaderEpoch());
  }

  /** The records for which the one with these headers stands; null where it is for itself. */
  static @Nullable List<ConsumerRecord<byte[], byte[]>> in(Headers headers) {
    return headers.lastHeader(KEY) instanceof PolledRecords polled ? polled.records : null;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public byte @Nullable [] value() {
    return null;
  }
}
