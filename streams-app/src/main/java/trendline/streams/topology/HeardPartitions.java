package trendline.streams.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Takes a partition's word; one of a clock that is ahead is of now.
   *
   * @param now in milliseconds since 1970
   */
  void take(PartitionBeat beat, long now) {
    if (beat.partitions() > 0) {
      expected = beat.partitions();
    }
    last.put(beat.partition(), Math.min(beat.at(), now));
  }

  void forget() {
    last.clear();
    expected = Integer.MAX_VALUE;
  }

  /** Whether every partition was heard of late; {@code now} in milliseconds since 1970. */
  boolean areAllCounted(long now) {
    return last.values().stream().filter(at -> isOfLate(at, now)).count() >= expected;
  }

  /** The partitions that were heard once, and not of late; {@code now} as above. */
  List<Integer> silent(long now) {
    return last.entrySet().stream()
        .filter(each -> !isOfLate(each.getValue(), now))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isOfLate(long at, long now) {
    return at >= now - LONGEST_SILENCE.toMillis();
  }
}
