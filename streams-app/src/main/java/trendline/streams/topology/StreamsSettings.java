package trendline.streams.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import trendline.events.topics.Topics;

/**
 * How Kafka Streams runs the topology: exactly once, as a static member, with its state where it
 * was told.
 *
 * @param applicationId the name that all instances of one site share; names the internal topics,
 *     too
 * @param instanceId this instance among them, the same after a restart, so that its work waits for
 *     it
 * @param stateDir where the stores lie
 * @param threads stream threads, 1 to 64
 * @param standbys how many instances besides the active one keep a copy of each store, 0 to 5
 * @param commitInterval how often counts are committed; 10 ms to 1 min
 * @param guarantee exactly once, save in the negative control
 */
public record StreamsSettings(
    String applicationId,
    String instanceId,
    Path stateDir,
    int threads,
    int standbys,
    Duration commitInterval,
    Guarantee guarantee) {
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);
  // a survivor learns from its next one that the group has missed another
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration KEEP_STATE = Duration.ofDays(1);
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);
  private static final int BATCH_BYTES = 256 * 1024;

  /** Of some 250 bytes each: with the garbage of decoding them they fit a core's own cache. */
  private static final int POLLED_RECORDS = 500;

  public StreamsSettings {
    require(
        applicationId.matches("[A-Za-z0-9._-]{1,100}"),
        "--application-id",
        applicationId,
        "must match [A-Za-z0-9._-]{1,100}");
    require(
        instanceId.matches("[A-Za-z0-9._-]{1,100}"),
        "--instance-id",
        instanceId,
        "must match [A-Za-z0-9._-]{1,100}");
    require(threads >= 1 && threads <= 64, "--threads", threads, "must be 1 to 64");
    require(standbys >= 0 && standbys <= 5, "--standbys", standbys, "must be 0 to 5");
    require(
        commitInterval.toMillis() >= 10 && commitInterval.toMillis() <= 60_000,
        "--commit-interval",
        commitInterval,
        "must be 10ms to 1m");
  }

  /** Exactly once. */
  public StreamsSettings(
      String applicationId,
      String instanceId,
      Path stateDir,
      int threads,
      int standbys,
      Duration commitInterval) {
    this(
        applicationId,
        instanceId,
        stateDir,
        threads,
        standbys,
        commitInterval,
        Guarantee.EXACTLY_ONCE);
  }

  /**
   * The application id unless told otherwise: the prefix and {@code streams}, since two sites on
   * one cluster must not share a group.
   */
  public static String defaultApplicationId(Topics topics) {
    return topics.prefix() + "streams";
  }

  /** The configuration of {@code KafkaStreams}, over what every client starts from. */
  public Properties properties(Map<String, Object> clientConfig) {
    Properties config = new Properties();
    config.putAll(clientConfig);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    config.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId + "-" + instanceId);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee.config());
    // no event waits for another topic's, since counts do not depend on which comes first; asking
    // whether it must took 8 % of the time
    config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // a task's directory keeps its old time of change when it is released (KAFKA-20805): do not
    // clean it up at once
    config.put(StreamsConfig.STATE_CLEANUP_DELAY_MS_CONFIG, KEEP_STATE.toMillis());
    config.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    config.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    config.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) SESSION_TIMEOUT.toMillis());
    config.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        (int) HEARTBEAT.toMillis());
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_RECORD_BYTES);
    config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // a commit waits until all of its rows are written: with one request in flight, that is a round
    // trip for each batch of a partition
    config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    config.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLLED_RECORDS);
    // with several, the first write of a transaction to a partition may be refused while the one
    // before it
    // ends, and those behind it arrive out of order: retried, but each time with an error in the
    // broker's log
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        (int) Math.max(TRANSACTION_TIMEOUT.toMillis(), 2 * commitInterval.toMillis()));
    config.put(
        StreamsConfig.topicPrefix("max.message.bytes"), Integer.toString(Topics.MAX_RECORD_BYTES));
    return config;
  }

  private static void require(boolean holds, String option, Object value, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(option + " " + value + ": " + rule);
    }
  }
}
