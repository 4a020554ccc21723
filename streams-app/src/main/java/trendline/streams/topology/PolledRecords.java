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
  private final boolean pollWasFull;

  private PolledRecords(List<ConsumerRecord<byte[], byte[]>> records, boolean pollWasFull) {
    this.records = records;
    this.pollWasFull = pollWasFull;
  }

  /**
   * The record that stands for all. It lies where the first does, so that a restart begins there
   * while it waits, and has the bytes of all.
   *
   * @param records of one partition, in their order; not empty
   * @param pollWasFull whether the poll brought as many as it may, of all partitions together
   */
  static ConsumerRecord<byte[], byte[]> asOne(
      List<ConsumerRecord<byte[], byte[]>> records, boolean pollWasFull) {
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
        new RecordHeaders(List.of(new PolledRecords(records, pollWasFull))),
        first.leaderEpoch());
  }

  /** What the record with these headers stands for; null where it is for itself. */
  static @Nullable PolledRecords in(Headers headers) {
    return headers.lastHeader(KEY) instanceof PolledRecords polled ? polled : null;
  }

  /** In their order. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    return records;
  }

  /** Whether the poll brought as many as it may, so that others wait, most likely. */
  boolean pollWasFull() {
    return pollWasFull;
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
