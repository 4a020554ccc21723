package trendline.streams.status;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import trendline.cli.FailedException;

/** Looks at the inputs' offsets twice, for what waits and how fast it moves. */
final class InputProbe {
  private final Offsets offsets;
  private final String groupId;
  private final Collection<TopicPartition> partitions;

  InputProbe(Offsets offsets, String groupId, Collection<TopicPartition> partitions) {
    this.offsets = offsets;
    this.groupId = groupId;
    this.partitions = List.copyOf(partitions);
  }

  /**
   * What is in each partition.
   *
   * @param watch between the two looks; no rates where it is nothing
   */
  List<InputState> states(Duration watch, Predicate<TopicPartition> owned) {
    Map<TopicPartition, Long> first = offsets.first(partitions);
    Sample before = sample();
    pause(watch);
    Sample after = watch.isZero() ? before : sample();
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    return partitions.stream()
        .sorted(
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
        .map(
            each -> {
              long start = first.getOrDefault(each, 0L);
              long counted = after.counted(each, start);
              return new InputState(
                  each.topic(),
                  each.partition(),
                  after.end(each) - start,
                  Math.max(0, after.end(each) - counted),
                  rate(after.end(each) - before.end(each), seconds),
                  rate(counted - before.counted(each, start), seconds),
                  owned.test(each));
            })
        .collect(Collectors.toList());
  }

  /** Ends are asked for first: what comes meanwhile must not seem to wait. */
  private Sample sample() {
    Map<TopicPartition, Long> ends = offsets.ends(partitions);
    return new Sample(System.nanoTime(), ends, offsets.committed(groupId));
  }

  private static double rate(long records, double seconds) {
    return seconds <= 0 ? 0 : Math.max(0, records / seconds);
  }

  private static void pause(Duration watch) {
    try {
      Thread.sleep(watch.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while looking at the offsets", e);
    }
  }
}
