package trendline.streams.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends a beat to all who merge, and a list's candidates to the one who merges that list. */
final class BeatsToAll implements StreamPartitioner<String, PartitionNews> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, PartitionNews news, int numPartitions) {
    return news instanceof PartitionBeat
        ? Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toSet()))
        : Optional.empty(); // by the key, as everywhere
  }
}
