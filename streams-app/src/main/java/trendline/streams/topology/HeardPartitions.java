package trendline.streams.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** When each partition of the inputs was last heard to be counted. */
final class HeardPartitions {
  /**
   * How long a list goes on without word from one of its partitions; beyond, it would mix counts of
   * different times.
   */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final Map<Integer, Long> last = new HashMap<>();
  private int expected = Integer.MAX_VALUE;

  void take(PartitionBeat beat) {
    if (beat.partitions() > 0) {
      expected = beat.partitions();
    }
    last.put(beat.partition(), beat.at());
  }

  void forget() {
    last.clear();
    expected = Integer.MAX_VALUE;
  }

  /** Whether every partition was heard of late; {@code now} in milliseconds since 1970. */
  boolean areAllCounted(long now) {
    long since = now - LONGEST_SILENCE.toMillis();
    return last.values().stream().filter(at -> at >= since).count() >= expected;
  }
}
