package trendline.streams.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what RocksDB takes beside the heap, over all stores of the process: by default each store
 * takes some 100 MB of its own, so that memory would grow with the partitions an instance owns.
 *
 * <p>Kafka makes one object a store, from the class's name; what they share can only be static.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  /** Blocks, indexes, filters and what is not yet written out, of all stores together. */
  static final long TOTAL_BYTES = 128L << 20;

  private static final long UNWRITTEN_BYTES = TOTAL_BYTES / 2;
  private static final long UNWRITTEN_BYTES_OF_STORE = 8L << 20;
  private static final int UNWRITTEN_PARTS_OF_STORE = 2;

  private static final class Shared {
    static final Cache CACHE;
    static final WriteBufferManager WRITE_BUFFERS;

    static {
      RocksDB.loadLibrary();
      CACHE = new LRUCache(TOTAL_BYTES);
      WRITE_BUFFERS = new WriteBufferManager(UNWRITTEN_BYTES, CACHE);
    }
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    // a new one would lose what Kafka has set in it
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(Shared.CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(Shared.WRITE_BUFFERS);
    options.setWriteBufferSize(UNWRITTEN_BYTES_OF_STORE);
    options.setMaxWriteBufferNumber(UNWRITTEN_PARTS_OF_STORE);
  }

  /** Nothing: the other stores go on using what is shared. */
  @Override
  public void close(String storeName, Options options) {}
}
