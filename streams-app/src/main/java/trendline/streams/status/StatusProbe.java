package trendline.streams.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import trendline.events.topics.Topic;
import trendline.events.topics.TopicDifferences;
import trendline.events.topics.TopicStates;
import trendline.events.topics.Topics;

/** Gathers a status. */
final class StatusProbe {
  private final Admin admin;
  private final Topics topics;
  private final String groupId;
  private final Clock clock;

  StatusProbe(Admin admin, Topics topics, String groupId, Clock clock) {
    this.admin = admin;
    this.topics = topics;
    this.groupId = groupId;
    this.clock = clock;
  }

  /**
   * Looks at everything.
   *
   * @param tail reads the ends of topics
   * @param watch between two looks at the offsets
   * @param addresses of operations ports
   */
  Status status(Tail tail, Duration watch, List<String> addresses) {
    Map<String, TopicDescription> there = descriptions();
    Offsets offsets = new Offsets(admin);
    GroupProbe groupProbe = new GroupProbe(admin, topics, groupId);
    Group group = groupProbe.group();
    Collection<TopicPartition> inputs = partitions(there, topics.inputs());
    return new Status(
        Asking.of("the brokers", admin.describeCluster().nodes()).size(),
        watch,
        TopicDifferences.of(topics, new TopicStates(admin, topics).all()),
        ReplicaProbe.troubles(there.values()),
        group,
        new InputProbe(offsets, groupId, inputs).states(watch, groupProbe::isOwned),
        new ListProbe(tail, clock).states(partitions(there, List.of(topics.rankings()))),
        new LetterProbe(offsets, tail, clock)
            .state(partitions(there, List.of(topics.deadLetters())), inputs),
        addresses.stream().map(new HealthProbe()::ask).toList());
  }

  private Map<String, TopicDescription> descriptions() {
    Map<String, TopicDescription> there = new TreeMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
        admin
            .describeTopics(topics.all().stream().map(Topic::name).toList())
            .topicNameValues()
            .entrySet()) {
      try {
        there.put(each.getKey(), Asking.of("the topics", each.getValue()));
      } catch (UnknownTopicOrPartitionException e) {
        // told among the differences
      }
    }
    return there;
  }

  private static List<TopicPartition> partitions(
      Map<String, TopicDescription> there, Collection<Topic> wanted) {
    return wanted.stream()
        .map(topic -> there.get(topic.name()))
        .flatMap(Stream::ofNullable)
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(each -> new TopicPartition(topic.name(), each.partition())))
        .collect(Collectors.toList());
  }
}
