package trendline.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;

/**
 * Merges the partitions' candidates into the lists of the whole site; publishes a list when it
 * changed, at most once an interval, and at least once a minute, so that a reader can tell "nothing
 * happened" from "nothing works".
 */
final class MergeLists extends ContextualProcessor<String, PartitionRanking, String, Ranking> {
  static final String STORE = "candidates";

  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  /**
   * How many times an interval is looked whether a list is due; bounds the delay of one that was
   * held back.
   */
  private static final int LOOKS = 4;

  private final int size;
  private final Duration publishInterval;
  private final Map<String, SiteList> lists = new HashMap<>();
  private @Nullable KeyValueStore<String, PartitionRanking> store;

  MergeLists(PipelineSettings settings) {
    size = settings.ranking().size();
    publishInterval = settings.publishInterval();
  }

  static StoreBuilder<KeyValueStore<String, PartitionRanking>> storeBuilder() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), ValueSerdes.partitionRankings())
        .withLoggingEnabled(ChangelogSettings.FOR_LARGE_ROWS)
        .withCachingDisabled();
  }

  @Override
  public void init(ProcessorContext<String, Ranking> context) {
    super.init(context);
    KeyValueStore<String, PartitionRanking> opened = context.getStateStore(STORE);
    store = opened;
    lists.clear();
    try (KeyValueIterator<String, PartitionRanking> rows = opened.all()) {
      while (rows.hasNext()) {
        KeyValue<String, PartitionRanking> row = rows.next();
        list(row.value.ranking().key().toString()).restore(row.value);
      }
    }
    Duration look = publishInterval.dividedBy(LOOKS);
    context.schedule(look, PunctuationType.WALL_CLOCK_TIME, this::publishDue);
  }

  @Override
  public void process(Record<String, PartitionRanking> record) {
    SiteList list = list(record.key());
    list.replace(record.value());
    put(record.key(), record.value());
    publishIfDue(record.key(), list, context().currentSystemTimeMs());
  }

  private void publishDue(long now) {
    lists.forEach((key, list) -> publishIfDue(key, list, now));
  }

  private void publishIfDue(String key, SiteList list, long now) {
    Ranking ranking =
        list.publishIfDue(
            size, Instant.ofEpochMilli(now), publishInterval.toMillis(), HEARTBEAT.toMillis());
    if (ranking != null) {
      put(key, new PartitionRanking(SiteList.PUBLISHED, ranking));
      context().forward(new Record<>(key, ranking, now));
    }
  }

  private SiteList list(String key) {
    return lists.computeIfAbsent(key, unknown -> new SiteList());
  }

  private void put(String key, PartitionRanking value) {
    if (store == null) {
      throw new IllegalStateException("merge-lists was not initialized");
    }
    store.put(key + "\0" + value.partition(), value);
  }
}
