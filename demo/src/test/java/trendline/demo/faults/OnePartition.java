package trendline.demo.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Only what falls into one article's partition: the others stay empty. */
final class OnePartition implements Traffic {
  private final Traffic traffic;
  private final int partitions;
  private final int busy;

  OnePartition(Traffic traffic, String article, int partitions) {
    this.traffic = traffic;
    this.partitions = partitions;
    busy = partition(utf8(article));
  }

  /** Whether it is the partition of this article, too. */
  boolean holds(String article) {
    return partition(utf8(article)) == busy;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<Sending> next(Instant now) {
    List<Sending> next = List.of();
    while (next.isEmpty()) {
      next =
          traffic.next(now).stream()
              .filter(each -> partition(each.record().key()) == busy)
              .toList();
    }
    return next;
  }

  private int partition(byte[] key) {
    return BuiltInPartitioner.partitionForKey(key, partitions);
  }
}
