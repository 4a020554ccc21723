package trendline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trendline.demo.harness.TestBroker;
import trendline.events.topics.Topic;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.TopicMismatchException;
import trendline.events.topics.Topics;

@Timeout(120)
@Tag("both-brokers")
class TopicCreationIT {
  private final Topics topics = new Topics(TestBroker.newPrefix());
  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServer()));
  }

  @AfterEach
  void disconnect() {
    admin.close();
  }

  @Test
  void missingTopicsAreCreatedWithTheirSettings() throws Exception {
    List<String> created = new TopicCreation(admin, topics).createMissing(3, (short) 1);

    assertThat(created)
        .containsExactlyInAnyOrderElementsOf(topics.all().stream().map(Topic::name).toList());
    assertThat(setting(topics.rankings(), "cleanup.policy")).isEqualTo("compact");
    assertThat(setting(topics.deadLetters(), "cleanup.policy")).isEqualTo("delete");
    assertThat(setting(topics.rankings(), "max.message.bytes"))
        .isEqualTo(Integer.toString(Topics.MAX_RECORD_BYTES));
  }

  @Test
  void aSecondCallCreatesNothing() {
    TopicCreation creation = new TopicCreation(admin, topics);
    creation.createMissing(3, (short) 1);

    List<String> created = creation.createMissing(3, (short) 1);

    assertThat(created).isEmpty();
  }

  @Test
  void aNewInputJoinsTheOthersInTheirPartitionCount() throws Exception {
    create(topics.pageViews(), 5);

    new TopicCreation(admin, topics).createMissing(3, (short) 1);

    assertThat(new TopicCreation(admin, topics).partitionCounts())
        .containsEntry(topics.comments().name(), 5)
        .containsEntry(topics.articles().name(), 5);
  }

  @Test
  void inputsWhosePartitionCountsDifferAreRefusedWithTheirCounts() throws Exception {
    create(topics.pageViews(), 5);
    create(topics.comments(), 2);

    assertThatThrownBy(() -> new TopicCreation(admin, topics).createMissing(3, (short) 1))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessageContaining(topics.pageViews().name() + "=5")
        .hasMessageContaining(topics.comments().name() + "=2")
        .hasMessageContaining("--topic-prefix");
  }

  private void create(Topic topic, int partitions) throws Exception {
    admin
        .createTopics(List.of(new NewTopic(topic.name(), partitions, (short) 1)))
        .all()
        .get(30, TimeUnit.SECONDS);
    // the controller has it; brokers, who are asked what there is, hear of it later
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(admin.listTopics().names().get()).contains(topic.name()));
  }

  private String setting(Topic topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Collection<Config> described =
        admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS).values();
    return described.iterator().next().get(name).value();
  }
}
