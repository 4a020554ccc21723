package trendline.streams.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import trendline.events.topics.Topic;
import trendline.events.topics.Topics;

/** Asks Kafka who is in the application's group, and what each member has. */
final class GroupProbe {
  private static final String CANDIDATES = "-partition-candidates-repartition";

  private final Admin admin;
  private final String groupId;
  private final Set<String> inputs;
  private final Set<TopicPartition> owned = new HashSet<>();

  GroupProbe(Admin admin, Topics topics, String groupId) {
    this.admin = admin;
    this.groupId = groupId;
    inputs = topics.inputs().stream().map(Topic::name).collect(Collectors.toSet());
  }

  Group group() {
    ConsumerGroupDescription described;
    try {
      described =
          Asking.of("the group " + groupId, admin.describeConsumerGroups(List.of(groupId)).all())
              .values()
              .iterator()
              .next();
    } catch (GroupIdNotFoundException e) {
      return new Group(groupId, Group.UNKNOWN, List.of());
    }
    Collection<MemberDescription> members = described.members();
    members.forEach(member -> owned.addAll(member.assignment().topicPartitions()));
    return new Group(
        groupId,
        described.groupState().toString(),
        members.stream().map(this::instance).sorted(Comparator.comparing(Instance::id)).toList());
  }

  /** The partitions that a member has; known once the group was asked for. */
  boolean isOwned(TopicPartition partition) {
    return owned.contains(partition);
  }

  private Instance instance(MemberDescription member) {
    Set<TopicPartition> assigned = member.assignment().topicPartitions();
    return new Instance(
        member.groupInstanceId().orElse(member.clientId()),
        member.host().replaceFirst("^/", ""),
        assigned.stream()
            .filter(each -> inputs.contains(each.topic()))
            .map(TopicPartition::partition)
            .distinct()
            .toList(),
        assigned.stream()
            .filter(each -> each.topic().equals(groupId + CANDIDATES))
            .map(TopicPartition::partition)
            .toList());
  }
}
