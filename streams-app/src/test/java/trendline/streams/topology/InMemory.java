package trendline.streams.topology;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Env;
import org.rocksdb.Options;
import org.rocksdb.RocksMemEnv;

/**
 * Keeps a store's files in memory: to open and to close real ones takes most of the time of a test
 * that starts hundreds of topologies. Public, as Kafka makes it by its name.
 */
public final class InMemory implements RocksDBConfigSetter {
  /** The option with the list of all that is open, for whoever closes it. */
  static final String OPEN = "trendline.test.open";

  private static final int WRITE_BUFFER = 1024 * 1024;

  @Override
  @SuppressWarnings("unchecked") // a configuration has no types
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    Env files = new RocksMemEnv(Env.getDefault());
    requireNonNull((List<Env>) configs.get(OPEN)).add(files);
    options.setEnv(files);
    options.setWriteBufferSize(WRITE_BUFFER);
  }

  /** Kafka calls this before it closes the store, which then still needs its files. */
  @Override
  public void close(String store, Options options) {}
}
