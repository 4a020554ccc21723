package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows in memory, in the order of their keys' unsigned bytes, as RocksDB has them. */
final class MemoryRows implements ActivityRows {
  private final TreeMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);
  private final List<byte[]> read = new ArrayList<>();

  /** The rows as they are now, which later changes leave alone. */
  MemoryRows copy() {
    MemoryRows copy = new MemoryRows();
    copy.rows.putAll(rows);
    return copy;
  }

  /** How many rows have a key that starts so. */
  int count(byte[] prefix) {
    int[] count = {0};
    scan(prefix, (key, value) -> count[0]++);
    return count[0];
  }

  /** How often the row was asked for. */
  long readsOf(byte[] key) {
    return read.stream().filter(other -> Arrays.equals(other, key)).count();
  }

  @Override
  public byte @Nullable [] get(byte[] key) {
    read.add(key.clone());
    byte[] value = rows.get(key);
    return value == null ? null : value.clone();
  }

  @Override
  public void put(byte[] key, byte[] value) {
    rows.put(key.clone(), value.clone());
  }

  @Override
  public void delete(byte[] key) {
    rows.remove(key);
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> row) {
    for (Map.Entry<byte[], byte[]> entry : rows.tailMap(prefix, true).entrySet()) {
      byte[] key = entry.getKey();
      if (key.length < prefix.length
          || !Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)) {
        return;
      }
      row.accept(key.clone(), entry.getValue().clone());
    }
  }
}
