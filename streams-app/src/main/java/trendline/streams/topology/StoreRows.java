package trendline.streams.topology;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import trendline.streams.ranking.ActivityRows;

/** Rows in a Kafka Streams store. */
final class StoreRows implements ActivityRows {
  private final KeyValueStore<Bytes, byte[]> store;

  StoreRows(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    return store.get(Bytes.wrap(key));
  }

  @Override
  public void put(byte[] key, byte[] value) {
    store.put(Bytes.wrap(key), value);
  }

  @Override
  public void delete(byte[] key) {
    store.delete(Bytes.wrap(key));
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> row) {
    try (ByteArraySerializer serializer = new ByteArraySerializer();
        KeyValueIterator<Bytes, byte[]> rows = store.prefixScan(prefix, serializer)) {
      while (rows.hasNext()) {
        KeyValue<Bytes, byte[]> next = rows.next();
        row.accept(next.key.get(), next.value);
      }
    }
  }
}
