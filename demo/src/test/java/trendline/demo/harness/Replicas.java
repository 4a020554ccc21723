package trendline.demo.harness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/** What a cluster says of the copies of its partitions. */
final class Replicas {
  private static final int REQUEST_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 2 * REQUEST_MILLIS;

  private final Admin admin;

  private Replicas(Admin admin) {
    this.admin = admin;
  }

  /** What a whole cluster of so many brokers lacks; nothing where all is well. */
  static List<String> missing(String bootstrapServers, int brokers)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", REQUEST_MILLIS,
                "default.api.timeout.ms", ANSWER_MILLIS))) {
      int present =
          admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS).size();
      return present < brokers
          ? List.of(present + " of " + brokers + " brokers")
          : new Replicas(admin).missing();
    }
  }

  private List<String> missing() throws ExecutionException, InterruptedException, TimeoutException {
    Collection<String> topics =
        admin
            .listTopics(new ListTopicsOptions().listInternal(true))
            .names()
            .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    return admin
        .describeTopics(topics)
        .allTopicNames()
        .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
        .values()
        .stream()
        .flatMap(Replicas::missing)
        .toList();
  }

  private static Stream<String> missing(TopicDescription topic) {
    return topic.partitions().stream()
        .filter(each -> each.leader() == null || each.isr().size() < each.replicas().size())
        .map(each -> topic.name() + " " + each);
  }
}
