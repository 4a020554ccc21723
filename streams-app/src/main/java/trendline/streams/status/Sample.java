package trendline.streams.status;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets at one moment.
 *
 * @param nanos the moment, by the clock that never jumps
 */
record Sample(long nanos, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
  long end(TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }

  /** Up to where it is counted; from the first record on where nothing is. */
  long counted(TopicPartition partition, long first) {
    return Math.max(first, committed.getOrDefault(partition, 0L));
  }
}
