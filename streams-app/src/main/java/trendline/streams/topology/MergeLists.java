package trendline.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import trendline.streams.ranking.RankedList;

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
  private final List<RankedList> running;
  private final Map<String, SiteList> lists = new HashMap<>();

  /** The rows of lists that no longer run, and the lists' keys. */
  private final Map<String, String> retired = new HashMap<>();

  private @Nullable KeyValueStore<String, PartitionRanking> store;

  MergeLists(PipelineSettings settings) {
    size = settings.ranking().size();
    publishInterval = settings.publishInterval();
    running = settings.ranking().lists();
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
    retired.clear();
    try (KeyValueIterator<String, PartitionRanking> rows = opened.all()) {
      while (rows.hasNext()) {
        KeyValue<String, PartitionRanking> row = rows.next();
        String key = row.value.ranking().key().toString();
        if (runs(row.value.ranking())) {
          list(key).restore(row.value);
        } else {
          retired.put(row.key, key);
        }
      }
    }
    Duration look = publishInterval.dividedBy(LOOKS);
    context.schedule(look, PunctuationType.WALL_CLOCK_TIME, this::publishDue);
  }

  @Override
  public void process(Record<String, PartitionRanking> record) {
    if (!runs(record.value().ranking())) {
      return; // sent before the last change of the configuration
    }
    SiteList list = list(record.key());
    list.replace(record.value());
    put(record.key(), record.value());
    publishIfDue(record.key(), list, context().currentSystemTimeMs());
  }

  private boolean runs(Ranking ranking) {
    return running.stream()
        .anyMatch(
            list ->
                list.name().equals(ranking.list())
                    && list.window().label().equals(ranking.window()));
  }

  private void publishDue(long now) {
    removeRetired(now);
    lists.forEach((key, list) -> publishIfDue(key, list, now));
  }

  /**
   * A list that no longer runs must not be published for ever as it was: a tombstone takes it away.
   */
  private void removeRetired(long now) {
    if (retired.isEmpty()) {
      return;
    }
    retired.keySet().forEach(row -> store().delete(row));
    Set.copyOf(retired.values()).forEach(key -> context().forward(new Record<>(key, null, now)));
    retired.clear();
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
    store().put(key + "\0" + value.partition(), value);
  }

  private KeyValueStore<String, PartitionRanking> store() {
    if (store == null) {
      throw new IllegalStateException("merge-lists was not initialized");
    }
    return store;
  }
}
