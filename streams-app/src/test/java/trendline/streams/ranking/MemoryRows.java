package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trendline.streams.backtest.RowsInMemory;

/** Rows in memory that know what was asked for, and share no array with whoever reads or writes. */
final class MemoryRows implements ActivityRows {
  private static final byte[] ALL = {};

  private final RowsInMemory rows = new RowsInMemory();
  private final List<byte[]> read = new ArrayList<>();

  /** The rows as they are now, which later changes leave alone. */
  MemoryRows copy() {
    MemoryRows copy = new MemoryRows();
    rows.scan(ALL, copy.rows::put);
    return copy;
  }

  /** How many rows have a key that starts so. */
  int count(byte[] prefix) {
    int[] count = {0};
    scan(prefix, (key, value) -> count[0]++);
    return count[0];
  }

  /** How many rows hold the reader. */
  int rowsOf(long reader) {
    int[] count = {0};
    scan(
        RowKeys.VISITORS,
        (key, value) -> {
          Set<Long> readers = new HashSet<>();
          VisitorLog.read(value, (each, occurredAt) -> readers.add(each));
          count[0] += readers.contains(reader) ? 1 : 0;
        });
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
    rows.delete(key);
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> row) {
    rows.scan(prefix, (key, value) -> row.accept(key.clone(), value.clone()));
  }
}
