package trendline.streams.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Env;
import trendline.events.ArticleTotals;
import trendline.events.Event;
import trendline.events.EventEncoder;
import trendline.events.EventType;
import trendline.events.ListsCodec;
import trendline.events.Ranking;
import trendline.events.topics.Topics;
import trendline.streams.metrics.EventMetrics;
import trendline.streams.ranking.RankingSettings;

/** The topology without a broker, with a wall clock that stands at noon until it is moved. */
final class PipelineDriver implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);

  private final EventEncoder encoder = new EventEncoder();
  private final ListsCodec codec = new ListsCodec();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final TopologyTestDriver driver;
  private final List<Ranking> published = new ArrayList<>();
  private final List<Env> files = new ArrayList<>();

  PipelineDriver(Path stateDir) {
    this(stateDir, RankingSettings.defaults(), NOON);
  }

  PipelineDriver(Path stateDir, RankingSettings ranking, Instant start) {
    Properties config = DriverConfig.of(stateDir, files);
    driver = new TopologyTestDriver(topology(config, ranking, registry), config, start);
  }

  /** A description of the topology as Kafka prints it. */
  static String description(Path stateDir) {
    MeterRegistry unread = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return topology(DriverConfig.of(stateDir, List.of()), RankingSettings.defaults(), unread)
        .describe()
        .toString();
  }

  private static Topology topology(
      Properties config, RankingSettings ranking, MeterRegistry registry) {
    PipelineSettings settings = new PipelineSettings(ranking, Duration.ofSeconds(1));
    return new PipelineTopology(TOPICS, settings, new EventMetrics(registry), new NothingBehind())
        .build(config);
  }

  void send(Event event) {
    sendBytes(event.type(), encoder.key(event), encoder.value(event));
  }

  void sendBytes(EventType type, byte @Nullable [] key, byte @Nullable [] value) {
    sendBytes(type, key, value, new RecordHeaders());
  }

  void sendBytes(EventType type, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    input(type).pipeInput(new TestRecord<>(key, value, headers, NOON));
  }

  /** Sends records of a topic as what one poll has brought; each lies where it says. */
  void sendPoll(EventType type, List<ConsumerRecord<byte[], byte[]>> records) {
    ConsumerRecord<byte[], byte[]> all = PolledRecords.asOne(records, true);
    input(type).pipeInput(new TestRecord<>(all.key(), all.value(), all.headers(), NOON));
  }

  /** A record as a poll brings it. */
  static ConsumerRecord<byte[], byte[]> polled(
      EventType type, long offset, byte @Nullable [] key, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        TOPICS.of(type).name(),
        0,
        offset,
        NOON.toEpochMilli(),
        TimestampType.CREATE_TIME,
        key == null ? ConsumerRecord.NULL_SIZE : key.length,
        value == null ? ConsumerRecord.NULL_SIZE : value.length,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  private TestInputTopic<byte[], byte[]> input(EventType type) {
    return driver.createInputTopic(
        TOPICS.of(type).name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Moves the wall clock, second by second, as a running pipeline would see it. */
  void pass(Duration duration) {
    for (long second = 0; second < duration.toSeconds(); second++) {
      jump(Duration.ofSeconds(1));
    }
    takePublished();
  }

  /** Moves the wall clock at once, as after a pause of the whole process. */
  void jump(Duration duration) {
    driver.advanceWallClockTime(duration);
  }

  /** What was published since the last call, oldest first. */
  List<Ranking> takePublished() {
    List<Ranking> taken =
        driver
            .createOutputTopic(
                TOPICS.rankings().name(), new StringDeserializer(), new ByteArrayDeserializer())
            .readValuesToList()
            .stream()
            .map(codec::ranking)
            .toList();
    published.addAll(taken);
    return taken;
  }

  /** All that was published for a list, oldest first. */
  List<Ranking> published(String key) {
    return published.stream().filter(ranking -> ranking.key().toString().equals(key)).toList();
  }

  /** The list as a reader sees it now. */
  Ranking latest(String key) {
    List<Ranking> all = published(key);
    return all.get(all.size() - 1);
  }

  Map<String, ArticleTotals> totals() {
    Map<String, ArticleTotals> totals = new HashMap<>();
    driver
        .createOutputTopic(
            TOPICS.articleTotals().name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readKeyValuesToList()
        .forEach(record -> totals.put(record.key, codec.totals(record.value)));
    return totals;
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return driver
        .createOutputTopic(
            TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The sum of a metric's samples, as Prometheus would read them. */
  double metric(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }

  @Override
  public void close() {
    driver.close();
    files.forEach(Env::close);
  }
}
