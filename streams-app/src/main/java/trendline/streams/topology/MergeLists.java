package trendline.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.events.Ranking;

/**
 * Merges the partitions' candidates into the lists of the whole site; publishes a list when it
 * changed, once an interval, and at least once a minute, so that a reader can tell "nothing
 * happened" from "nothing works". While a partition is not counted, nothing is published: the lists
 * grow old instead of showing a part for the whole.
 */
final class MergeLists extends ContextualProcessor<String, PartitionNews, String, Ranking> {
  static final String STORE = "candidates";

  private static final Logger LOG = LoggerFactory.getLogger(MergeLists.class);

  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  /**
   * How many times an interval is looked whether a list is due, and committed what was published;
   * bounds the delay of one that was held back, or waited for partitions that have nothing to say.
   */
  private static final int LOOKS = 20;

  private final int size;
  private final Duration publishInterval;
  private final RunningLists running;
  private final DescribedLists descriptions;
  private final Map<String, SiteList> lists = new HashMap<>();

  /** The rows of lists that no longer run, and the lists' keys. */
  private final Map<String, String> retired = new HashMap<>();

  private final HeardPartitions heard = new HeardPartitions();

  /** When every partition was heard of last, or it was last told that some are not. */
  private long toldOfSilence;

  private boolean uncommitted;
  private @Nullable KeyValueStore<String, PartitionNews> store;

  MergeLists(PipelineSettings settings) {
    size = settings.ranking().size();
    publishInterval = settings.publishInterval();
    running = new RunningLists(settings.ranking().lists());
    descriptions = new DescribedLists(settings.ranking());
  }

  static StoreBuilder<KeyValueStore<String, PartitionNews>> storeBuilder() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), ValueSerdes.partitionNews())
        .withLoggingEnabled(ChangelogSettings.FOR_LARGE_ROWS)
        .withCachingDisabled();
  }

  @Override
  public void init(ProcessorContext<String, Ranking> context) {
    super.init(context);
    KeyValueStore<String, PartitionNews> opened = context.getStateStore(STORE);
    store = opened;
    lists.clear();
    retired.clear();
    heard.forget();
    toldOfSilence = context.currentSystemTimeMs();
    uncommitted = false;
    try (KeyValueIterator<String, PartitionNews> rows = opened.all()) {
      while (rows.hasNext()) {
        restore(rows.next(), context.currentSystemTimeMs());
      }
    }
    Duration look = publishInterval.dividedBy(LOOKS);
    context.schedule(Instant.EPOCH, look, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  private void restore(KeyValue<String, PartitionNews> row, long now) {
    if (row.value instanceof PartitionBeat beat) {
      heard.take(beat, now);
    } else if (row.value instanceof PartitionRanking candidates) {
      String key = candidates.ranking().key().toString();
      if (running.contains(candidates.ranking())) {
        list(key).restore(candidates);
      } else {
        retired.put(row.key, key);
      }
    }
  }

  @Override
  public void process(Record<String, PartitionNews> record) {
    if (record.value() instanceof PartitionBeat beat) {
      put(record.key(), beat);
      heard.take(beat, context().currentSystemTimeMs());
    } else if (record.value() instanceof PartitionRanking candidates) {
      replace(record.key(), candidates);
    }
  }

  private void replace(String key, PartitionRanking candidates) {
    if (!running.contains(candidates.ranking())) {
      return; // sent before the last change of the configuration
    }
    SiteList list = list(key);
    list.replace(candidates);
    put(key, candidates);
    if (list.isReady()) {
      publishIfDue(key, list, context().currentSystemTimeMs());
    }
  }

  private void look(long now) {
    removeRetired(now);
    tellOfSilence(now);
    lists.forEach(
        (key, list) -> {
          if (list.isQuietAtThisLook() || list.isReady()) {
            publishIfDue(key, list, now);
          }
        });
    if (uncommitted) {
      uncommitted = false;
      context().commit(); // readers see nothing before; one for all lists, as each takes its time
    }
  }

  private void tellOfSilence(long now) {
    if (heard.areAllCounted(now)) {
      toldOfSilence = now;
    } else if (now - toldOfSilence >= HeardPartitions.LONGEST_SILENCE.toMillis()) {
      toldOfSilence = now;
      LOG.warn(
          "no list is published, since partitions were not heard of for a minute: nobody counts them, they catch up, or the clock of who counts them is behind partitions={}",
          heard.silent(now));
    }
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
    uncommitted = true;
  }

  private void publishIfDue(String key, SiteList list, long now) {
    if (!heard.areAllCounted(now)) {
      return;
    }
    Ranking ranking = list.publishIfDue(size, Instant.ofEpochMilli(now), HEARTBEAT.toMillis());
    if (ranking != null) {
      put(key, new PartitionRanking(SiteList.PUBLISHED, ranking));
      context().forward(new Record<>(key, ranking, now, descriptions.of(ranking.list())));
      uncommitted = true;
    }
  }

  private SiteList list(String key) {
    return lists.computeIfAbsent(key, unknown -> new SiteList(publishInterval.toMillis()));
  }

  private void put(String key, PartitionNews value) {
    store().put(key + "\0" + value.partition(), value);
  }

  private KeyValueStore<String, PartitionNews> store() {
    if (store == null) {
      throw new IllegalStateException("merge-lists was not initialized");
    }
    return store;
  }
}
