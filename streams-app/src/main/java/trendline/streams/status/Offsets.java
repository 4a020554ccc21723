package trendline.streams.status;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks Kafka for offsets. */
final class Offsets {
  private final Admin admin;

  Offsets(Admin admin) {
    this.admin = admin;
  }

  Map<TopicPartition, Long> first(Collection<TopicPartition> partitions) {
    return of(partitions, OffsetSpec.earliest());
  }

  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return of(partitions, OffsetSpec.latest());
  }

  /** The first of what came since an instant, in milliseconds since 1970; -1 where nothing did. */
  Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, long instant) {
    return of(partitions, OffsetSpec.forTimestamp(instant));
  }

  private Map<TopicPartition, Long> of(Collection<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    Asking.of(
            "the topics' offsets",
            admin
                .listOffsets(
                    partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), each -> which)))
                .all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  /** What a group has committed; nothing of a group that Kafka does not know. */
  Map<TopicPartition, Long> committed(String groupId) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    try {
      Asking.of(
              "the group's offsets",
              admin.listConsumerGroupOffsets(groupId).partitionsToOffsetAndMetadata())
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  committed.put(partition, offset.offset());
                }
              });
    } catch (GroupIdNotFoundException e) {
      // nothing was ever counted
    }
    return committed;
  }
}
