package trendline.streams.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.TopicDescription;

/** Looks for partitions whose copies are not all there. */
final class ReplicaProbe {
  private ReplicaProbe() {}

  /** What is wrong, a line for each topic and kind. */
  static List<String> troubles(Collection<TopicDescription> topics) {
    List<String> troubles = new ArrayList<>();
    for (TopicDescription topic : topics) {
      List<Integer> leaderless =
          topic.partitions().stream()
              .filter(each -> each.leader() == null || each.leader().isEmpty())
              .map(each -> each.partition())
              .toList();
      List<Integer> lacking =
          topic.partitions().stream()
              .filter(each -> !leaderless.contains(each.partition()))
              .filter(each -> each.isr().size() < each.replicas().size())
              .map(each -> each.partition())
              .toList();
      if (!leaderless.isEmpty()) {
        troubles.add(
            topic.name() + ": partitions " + leaderless + " have no leader; brokers are down");
      }
      if (!lacking.isEmpty()) {
        troubles.add(
            topic.name()
                + ": partitions "
                + lacking
                + " have fewer copies in sync than they should; a broker is down or behind");
      }
    }
    return troubles;
  }
}
