package trendline.benchmarks.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import trendline.benchmarks.textbook.TextbookTopology;
import trendline.events.topics.Topics;

/**
 * The textbook, running: in memory, with a cache that holds all that changes between two commits,
 * so that a list is not written anew for each event.
 */
final class TextbookApp implements AutoCloseable {
  private static final long CACHE_BYTES = 128L * 1024 * 1024;

  private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

  private final KafkaStreams streams;

  /**
   * Starts it.
   *
   * @param guarantee {@code at_least_once}, or {@code exactly_once_v2}, which drops duplicates, too
   */
  TextbookApp(String bootstrapServer, String topicPrefix, String guarantee, Path stateDir) {
    boolean exactlyOnce = guarantee.equals(StreamsConfig.EXACTLY_ONCE_V2);
    Properties config = config(bootstrapServer, topicPrefix, guarantee, stateDir);
    streams =
        new KafkaStreams(
            new TextbookTopology(
                    new Topics(topicPrefix).pageViews().name(), topicPrefix + "top", exactlyOnce)
                .build(config),
            config);
    streams.setUncaughtExceptionHandler(
        e -> {
          e.printStackTrace();
          Runtime.getRuntime().halt(1);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
  }

  private static Properties config(
      String bootstrapServer, String topicPrefix, String guarantee, Path stateDir) {
    Properties config = new Properties();
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, topicPrefix + "streams");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    // as the pipeline has it: Kafka's default of 30 s at least once would leave lists that long
    // behind, that of 100 ms exactly once would write them ten times as often
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
    config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    config.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // what is measured comes in a transaction
    config.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
    config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // as the pipeline has it: a topic just made may refuse the first request, which later ones must
    // not overtake, or it never follows
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    return config;
  }

  /** The views of each article, whatever their hour. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    try (KeyValueIterator<Windowed<String>, Long> all =
        streams
            .store(
                StoreQueryParameters.fromNameAndType(
                    TextbookTopology.COUNTS, QueryableStoreTypes.<String, Long>windowStore()))
            .all()) {
      while (all.hasNext()) {
        KeyValue<Windowed<String>, Long> each = all.next();
        counts.merge(each.key.key(), each.value, Long::sum);
      }
    }
    return counts;
  }

  @Override
  public void close() {
    streams.close(Duration.ofSeconds(10));
  }
}
