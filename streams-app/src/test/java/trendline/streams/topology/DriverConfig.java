package trendline.streams.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.rocksdb.Env;

/** The configuration of a topology that runs without a broker. */
final class DriverConfig {
  private DriverConfig() {}

  /**
   * One whose stores lie in memory.
   *
   * @param files takes the stores' files, to be closed after them
   */
  static Properties of(Path stateDir, List<Env> files) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "trendline.streams");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, InMemory.class);
    config.put(InMemory.OPEN, files);
    return config;
  }
}
