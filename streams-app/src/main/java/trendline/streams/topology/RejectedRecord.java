package trendline.streams.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import trendline.events.RejectReason;

/**
 * A record as it came, and why it is no event.
 *
 * @param topic where it lay, with partition and offset
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's own bytes, handed on and never compared
record RejectedRecord(
    RejectReason reason,
    byte @Nullable [] key,
    byte @Nullable [] value,
    String topic,
    int partition,
    long offset) {
  static RejectedRecord of(RejectReason reason, ConsumerRecord<byte[], byte[]> record) {
    return new RejectedRecord(
        reason, record.key(), record.value(), record.topic(), record.partition(), record.offset());
  }
}
