package trendline.streams.status;

import java.util.List;

/**
 * A member of the group: one stream thread of one instance.
 *
 * @param id the instance and, behind a dash, its thread
 * @param host the address from which it speaks to Kafka
 * @param counts the partitions of the inputs that it counts
 * @param merges the partitions of the candidates that it merges into lists
 */
record Instance(String id, String host, List<Integer> counts, List<Integer> merges) {
  Instance {
    counts = counts.stream().sorted().toList();
    merges = merges.stream().sorted().toList();
  }
}
