package trendline.streams.ranking;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the activity of a partition is kept: rows of bytes in the order of their keys. */
public interface ActivityRows {
  byte @Nullable [] get(byte[] key);

  void put(byte[] key, byte[] value);

  void delete(byte[] key);

  /**
   * Hands over key and value of each row whose key starts with {@code prefix}; the rows must not
   * change meanwhile.
   */
  void scan(byte[] prefix, BiConsumer<byte[], byte[]> row);
}
