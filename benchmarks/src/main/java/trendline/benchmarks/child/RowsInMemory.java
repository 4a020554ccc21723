package trendline.benchmarks.child;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trendline.streams.ranking.ActivityRows;

/** Rows as the store keeps them, without the store. */
public final class RowsInMemory implements ActivityRows {
  private final NavigableMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);

  @Override
  public byte @Nullable [] get(byte[] key) {
    return rows.get(key);
  }

  @Override
  public void put(byte[] key, byte[] value) {
    rows.put(key, value);
  }

  @Override
  public void delete(byte[] key) {
    rows.remove(key);
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> row) {
    for (var each : rows.tailMap(prefix, true).entrySet()) {
      byte[] key = each.getKey();
      if (key.length < prefix.length
          || !Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)) {
        return;
      }
      row.accept(key, each.getValue());
    }
  }

  int size() {
    return rows.size();
  }
}
