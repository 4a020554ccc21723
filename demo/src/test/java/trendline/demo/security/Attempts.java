package trendline.demo.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.ResourceType;
import trendline.events.topics.Topic;
import trendline.events.topics.Topics;

/** All that somebody could try against a site's Kafka; whoever is let does no harm by it. */
final class Attempts {
  private static final String GROUP = "trendline.streams";
  private static final int PARTITIONS = 4;

  private final List<Attempt> all = new ArrayList<>();

  private Attempts() {}

  static List<Attempt> all(Topics topics) {
    Attempts attempts = new Attempts();
    List<String> names = new ArrayList<>(topics.all().stream().map(Topic::name).toList());
    names.add(topics.prefix() + "collector-salts");
    names.add(GROUP + "-partition-candidates-repartition");
    names.forEach(attempts::onTopic);
    topics.all().forEach(topic -> attempts.deletion(topic.name()));
    List.of(topics.prefix() + "made-up", "somebody-elses").forEach(attempts::creation);
    List.of(GROUP, "another-group").forEach(attempts::onGroup);
    List.of(GROUP + "-probe", "another-id").forEach(attempts::onTransactions);
    attempts.onCluster();
    return List.copyOf(attempts.all);
  }

  private void onTopic(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    if (!topic.endsWith("-repartition")) {
      // what was merged is deleted there, and it may be empty
      on(topic, "read", AclOperation.READ, clients -> clients.read(topic, partitions(topic)));
      on(topic, "write", AclOperation.WRITE, clients -> clients.write(topic));
    }
    on(
        topic,
        "delete records of",
        AclOperation.DELETE,
        clients ->
            UserClients.await(
                clients
                    .admin()
                    .deleteRecords(
                        Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0)))
                    .all()));
    on(
        topic,
        "see settings of",
        AclOperation.DESCRIBE_CONFIGS,
        clients -> UserClients.await(clients.admin().describeConfigs(List.of(resource)).all()));
    on(
        topic,
        "change settings of",
        AclOperation.ALTER_CONFIGS,
        clients ->
            UserClients.await(
                clients
                    .admin()
                    .incrementalAlterConfigs(
                        Map.of(
                            resource,
                            List.of(
                                new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "100000000"),
                                    AlterConfigOp.OpType.SET))),
                        new AlterConfigsOptions().validateOnly(true))
                    .all()));
  }

  private static int partitions(String topic) {
    return topic.endsWith("-salts") ? 1 : PARTITIONS;
  }

  private void creation(String topic) {
    on(
        topic,
        "create",
        AclOperation.CREATE,
        clients ->
            UserClients.await(
                clients
                    .admin()
                    .createTopics(
                        List.of(new NewTopic(topic, 1, (short) 1)),
                        new CreateTopicsOptions().validateOnly(true))
                    .all()));
  }

  private void deletion(String topic) {
    on(
        topic,
        "delete",
        AclOperation.DELETE,
        clients -> UserClients.await(clients.admin().deleteTopics(List.of(topic)).all()));
  }

  private void onGroup(String group) {
    add(
        "see the group " + group,
        new Right(AclOperation.DESCRIBE, ResourceType.GROUP, group),
        clients -> UserClients.await(clients.admin().describeConsumerGroups(List.of(group)).all()));
    add(
        "commit in the group " + group,
        new Right(AclOperation.READ, ResourceType.GROUP, group),
        clients -> clients.commit(group, "trendline.page-views"));
    add(
        "delete the group " + group,
        new Right(AclOperation.DELETE, ResourceType.GROUP, group),
        clients -> UserClients.await(clients.admin().deleteConsumerGroups(List.of(group)).all()));
  }

  private void onTransactions(String id) {
    add(
        "take the transactional id " + id,
        new Right(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, id),
        clients -> clients.beginTransaction(id));
  }

  private void onCluster() {
    add(
        "see who has which rights",
        new Right(AclOperation.DESCRIBE, ResourceType.CLUSTER, "kafka-cluster"),
        clients -> UserClients.await(clients.admin().describeAcls(AclBindingFilter.ANY).values()));
    add(
        "take rights from others",
        new Right(AclOperation.ALTER, ResourceType.CLUSTER, "kafka-cluster"),
        clients ->
            UserClients.await(clients.admin().deleteAcls(List.of(AclBindingFilter.ANY)).all()));
  }

  private void on(String topic, String verb, AclOperation operation, Attempt.Action action) {
    add(verb + " " + topic, new Right(operation, ResourceType.TOPIC, topic), action);
  }

  private void add(String says, Right needs, Attempt.Action action) {
    all.add(new Attempt(says, needs, action));
  }
}
