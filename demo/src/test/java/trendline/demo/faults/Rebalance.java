package trendline.demo.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.GroupState;
import trendline.streams.topology.StreamsSettings;

/**
 * One of two instances, in turn, is thrown out of the group while it counts, and comes back: its
 * partitions go to the other one, and some come back.
 */
final class Rebalance implements Fault {
  private static final Duration SOON = Duration.ofSeconds(60);

  private int happened;

  @Override
  public String name() {
    return "rebalance";
  }

  @Override
  public int instances() {
    return 2;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) throws Exception {
    String group = StreamsSettings.defaultApplicationId(instances.site().topics());
    // Kafka Streams names a thread's member after it
    String member = (1 + happened++ % 2) + "-1";
    try (Admin admin = Admin.create(instances.site().kafka().clientConfig())) {
      await().atMost(SOON).until(() -> hasSettled(admin, group));
      Instant removal = Instant.now();
      admin
          .removeMembersFromConsumerGroup(
              group, new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove(member))))
          .all()
          .get();
      Duration outage = recovery.since(removal);
      await().atMost(SOON).until(() -> hasSettled(admin, group));
      return outage;
    }
  }

  private static boolean hasSettled(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    ConsumerGroupDescription now =
        admin.describeConsumerGroups(Set.of(group)).all().get().values().iterator().next();
    Set<String> members =
        now.members().stream()
            .map(MemberDescription::groupInstanceId)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return now.groupState() == GroupState.STABLE && members.equals(Set.of("1-1", "2-1"));
  }
}
