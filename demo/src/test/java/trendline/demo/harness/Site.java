package trendline.demo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import trendline.cli.KafkaOptions;
import trendline.events.ArticleTotals;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.events.topics.TopicCreation;
import trendline.events.topics.Topics;

/** One site's topics on a broker, as a test fills and reads them. */
public final class Site {
  private static final int PARTITIONS = 4;

  private final EventEncoder encoder = new EventEncoder();
  private final ListsCodec lists = new ListsCodec();
  private final KafkaOptions kafka;

  private Site(KafkaOptions kafka) {
    this.kafka = kafka;
  }

  /** A new site on the broker that tests share; its topics have the partitions of the demo. */
  public static Site create() {
    return createOn(TestBroker.bootstrapServer(), (short) 1);
  }

  /** A new site on brokers of the test's own. */
  public static Site createOn(String bootstrapServers, short replication) {
    Site site = new Site(new KafkaOptions(bootstrapServers, TestBroker.newPrefix()));
    try (Admin admin = site.kafka.connect()) {
      new TopicCreation(admin, site.topics()).createMissing(PARTITIONS, replication);
    }
    return site;
  }

  /** The same site as clients reach it by other addresses. */
  public Site through(String bootstrapServers) {
    return new Site(new KafkaOptions(bootstrapServers, topics().prefix()));
  }

  /** A site whose topics are there. */
  public static Site at(String bootstrapServer, String prefix) {
    return new Site(new KafkaOptions(bootstrapServer, prefix));
  }

  /** The site of a demo that runs. */
  public static Site ofDemo(String bootstrapServer) {
    return new Site(new KafkaOptions(bootstrapServer, Topics.DEFAULT_PREFIX));
  }

  public KafkaOptions kafka() {
    return kafka;
  }

  public Topics topics() {
    return kafka.topics();
  }

  /**
   * For producers that send to topics just made: what is in flight then must not pass each other.
   */
  public Map<String, Object> producerConfig() {
    Map<String, Object> config = new HashMap<>(kafka.clientConfig());
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return config;
  }

  /** Sends events, and waits until the broker has them all. */
  public void send(Collection<? extends Event> events) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          events.stream().map(event -> producer.send(record(event))).toList();
      for (Future<RecordMetadata> each : sent) {
        assertThat(each).succeedsWithin(Duration.ofSeconds(30));
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(Event event) {
    return new ProducerRecord<>(
        topics().of(event.type()).name(), encoder.key(event), encoder.value(event));
  }

  /** Committed totals by article, without those that have neither views nor comments. */
  public Map<String, ArticleTotals> totals() {
    Map<String, ArticleTotals> totals = new TreeMap<>();
    latest(topics().articleTotals().name())
        .forEach((article, value) -> totals.put(article, lists.totals(value)));
    totals.values().removeIf(each -> each.views() == 0 && each.comments() == 0);
    return totals;
  }

  /** The committed rankings, the last of each list. */
  public Map<RankingKey, Ranking> rankings() {
    Map<RankingKey, Ranking> rankings = new HashMap<>();
    latest(topics().rankings().name())
        .forEach((key, value) -> rankings.put(RankingKey.parse(key), lists.ranking(value)));
    return rankings;
  }

  private Map<String, byte[]> latest(String topic) {
    Map<String, byte[]> latest = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> each : new CommittedRecords(kafka).of(topic)) {
      String key = new String(each.key(), StandardCharsets.UTF_8);
      if (each.value() == null) {
        latest.remove(key);
      } else {
        latest.put(key, each.value());
      }
    }
    return latest;
  }

  /** Takes away the site's topics, and those of its application. */
  public void delete() throws ExecutionException, InterruptedException {
    try (Admin admin = kafka.connect()) {
      List<String> its =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(topics().prefix()))
              .toList();
      admin.deleteTopics(its).all().get();
    }
  }

  /** Writes what the input topics hold, in each partition's order, as a recount reads it. */
  public Path dumpInputs(Path file) throws IOException {
    return Inputs.of(this).writeTo(file);
  }
}
