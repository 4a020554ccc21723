package trendline.demo.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import trendline.cli.KafkaOptions;
import trendline.demo.harness.CommittedRecords;
import trendline.demo.harness.TestBroker;
import trendline.producer.visitors.SharedPseudonyms;

/** Collectors that share their salts through a real broker. */
@Timeout(240)
class SaltsIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final KafkaOptions kafka =
      new KafkaOptions(TestBroker.bootstrapServer(), TestBroker.newPrefix());
  private final String topic = kafka.topics().prefix() + "collector-salts";
  private final MovingClock clock = new MovingClock(Instant.now());
  private final List<SharedPseudonyms> collectors = new ArrayList<>();

  @AfterEach
  void close() {
    collectors.forEach(SharedPseudonyms::close);
  }

  @Test
  @Tag("both-brokers")
  void collectorsThatStartAtOnceGiveOneVisitorOneId() {
    Stream.generate(() -> kafka).limit(5).parallel().forEach(this::startAnother);

    await().atMost(SOON).until(() -> collectors.stream().allMatch(SharedPseudonyms::isReady));

    assertThat(collectors).hasSize(5);
    assertThat(collectors.stream().map(this::idOfOneVisitor).distinct()).hasSize(1);
  }

  @Test
  @Tag("both-brokers")
  void whoStartsAfterTheSaltsWereCompactedGivesTheSameId() throws Exception {
    List<SharedPseudonyms> first = Stream.generate(() -> startAnother(kafka)).limit(2).toList();
    await().atMost(SOON).until(() -> first.stream().allMatch(SharedPseudonyms::isReady));
    letKafkaCompactAtOnce();
    hourPasses();

    SharedPseudonyms later = startAnother(kafka);

    await().atMost(SOON).until(later::isReady);
    assertThat(idOfOneVisitor(later)).isEqualTo(idOfOneVisitor(first.get(0)));
  }

  @Test
  @DisabledIfEnvironmentVariable(
      named = "TEST_KAFKA",
      matches = "container",
      disabledReason = "looks into the broker's files, which a container keeps to itself")
  void aSaltIsGoneFromTheBrokersDiskTwoDaysAfterItsDayBegan() throws Exception {
    startAnother(kafka);
    await().atMost(SOON).until(() -> collectors.get(0).isReady());
    byte[] salt = records().get(0).value();
    PartitionFiles files = PartitionFiles.of(kafka, topic);
    assertThat(files.contain(salt)).isTrue();
    letKafkaCompactAtOnce();

    clock.move(Duration.ofDays(2));

    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              hourPasses();
              assertThat(files.contain(salt)).isFalse();
            });
    assertThat(collectors.get(0).isReady()).isTrue();
  }

  @Test
  @Tag("both-brokers")
  void theTopicIsOneInWhichErasedSaltsVanish() throws Exception {
    startAnother(kafka);
    await().atMost(SOON).until(() -> collectors.get(0).isReady());

    Map<String, String> settings = settings();

    assertThat(settings)
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("segment.ms", "3600000")
        .containsEntry("max.compaction.lag.ms", "3600000")
        .containsEntry("delete.retention.ms", "3600000")
        .containsEntry("retention.ms", Long.toString(Duration.ofHours(55).toMillis()));
  }

  private SharedPseudonyms startAnother(KafkaOptions options) {
    SharedPseudonyms started =
        new SharedPseudonyms(
            options.clientConfig(), options.topics(), (short) 1, Duration.ofMinutes(30), clock);
    synchronized (collectors) {
      collectors.add(started);
    }
    return started;
  }

  private String idOfOneVisitor(SharedPseudonyms pseudonyms) {
    return pseudonyms.of("192.0.2.7", "Mozilla/5.0", clock.instant());
  }

  private void hourPasses() {
    long before = newestOffset();
    clock.move(Duration.ofHours(1));
    await().atMost(SOON).untilAsserted(() -> assertThat(newestOffset()).isGreaterThan(before));
  }

  private long newestOffset() {
    List<ConsumerRecord<byte[], byte[]>> records = records();
    return records.get(records.size() - 1).offset();
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    return new CommittedRecords(kafka).of(topic);
  }

  private void letKafkaCompactAtOnce() throws Exception {
    try (Admin admin = kafka.connect()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  resource(),
                  Stream.of("segment.ms", "max.compaction.lag.ms", "file.delete.delay.ms")
                      .map(name -> new ConfigEntry(name, "100"))
                      .map(each -> new AlterConfigOp(each, AlterConfigOp.OpType.SET))
                      .toList()))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private Map<String, String> settings() throws Exception {
    try (Admin admin = kafka.connect()) {
      return admin
          .describeConfigs(List.of(resource()))
          .all()
          .get(30, TimeUnit.SECONDS)
          .values()
          .iterator()
          .next()
          .entries()
          .stream()
          .filter(each -> each.value() != null)
          .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
  }

  private ConfigResource resource() {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
