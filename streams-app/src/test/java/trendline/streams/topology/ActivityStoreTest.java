package trendline.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trendline.events.ArticleTotals;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.Outcome;
import trendline.streams.ranking.RankingSettings;

class ActivityStoreTest {
  private static final long NOW = PipelineDriver.NOON.toEpochMilli();

  private final RankingSettings settings = RankingSettings.defaults();
  private final KeyValueStore<Bytes, byte[]> rows =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("activity"), Serdes.Bytes(), Serdes.ByteArray())
          .withLoggingDisabled()
          .build();
  private final ActivityStore store = new ActivityStore(settings, rows, (outcome, views) -> {});

  @BeforeEach
  void open() {
    store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasCountedIsInTheRowsOnceTheCacheIsFlushed() {
    count(store.activity(NOW), "v1");
    assertThat(rows.all().hasNext()).isFalse();

    store.flushCache();

    assertThat(totalsOf(restored())).isEqualTo(new ArticleTotals("cup", 1, 0));
  }

  /**
   * A task that becomes a standby keeps its store, and the changelog moves the rows on; Kafka says
   * so by {@code clearCache} alone.
   */
  @Test
  void aStoreThatWasAStandbyMeanwhileCountsOnFromTheRows() {
    count(store.activity(NOW), "v1");
    store.flushCache();
    store.clearCache();
    Activity elsewhere = restored();
    count(elsewhere, "v2");
    count(elsewhere, "v3");
    elsewhere.save();

    Outcome known = count(store.activity(NOW), "v2");
    Outcome unknown = count(store.activity(NOW), "v4");

    assertThat(known).isEqualTo(Outcome.DUPLICATE);
    assertThat(unknown).isEqualTo(Outcome.COUNTED);
    assertThat(totalsOf(store.activity(NOW))).isEqualTo(new ArticleTotals("cup", 4, 0));
  }

  private Activity restored() {
    Activity activity = new Activity(settings, new StoreRows(rows));
    activity.restore(NOW);
    return activity;
  }

  private static Outcome count(Activity activity, String visitorId) {
    return activity.count(Given.view("cup", visitorId, Duration.ZERO), NOW);
  }

  private static ArticleTotals totalsOf(Activity activity) {
    return activity.takeChangedTotals(Integer.MAX_VALUE).get(0);
  }
}
