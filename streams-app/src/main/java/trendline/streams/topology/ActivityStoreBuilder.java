package trendline.streams.topology;

import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import trendline.streams.ranking.Outcome;
import trendline.streams.ranking.RankingSettings;

/** Builds the store {@code activity}: always logged, never behind Kafka's own cache. */
final class ActivityStoreBuilder implements StoreBuilder<ActivityStore> {
  static final String NAME = "activity";

  private final RankingSettings settings;
  private final ObjIntConsumer<Outcome> viewOutcomes;
  private final StoreBuilder<KeyValueStore<Bytes, byte[]>> rows =
      Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(NAME), Serdes.Bytes(), Serdes.ByteArray())
          .withLoggingEnabled(ChangelogSettings.FOR_LARGE_ROWS)
          .withCachingDisabled();

  ActivityStoreBuilder(RankingSettings settings, ObjIntConsumer<Outcome> viewOutcomes) {
    this.settings = settings;
    this.viewOutcomes = viewOutcomes;
  }

  @Override
  public ActivityStore build() {
    return new ActivityStore(settings, rows.build(), viewOutcomes);
  }

  @Override
  public StoreBuilder<ActivityStore> withCachingEnabled() {
    throw new UnsupportedOperationException("the store holds changes back itself");
  }

  @Override
  public StoreBuilder<ActivityStore> withCachingDisabled() {
    return this;
  }

  @Override
  public StoreBuilder<ActivityStore> withLoggingEnabled(Map<String, String> config) {
    rows.withLoggingEnabled(config);
    return this;
  }

  @Override
  public StoreBuilder<ActivityStore> withLoggingDisabled() {
    throw new UnsupportedOperationException(
        "counts that are not in a changelog are lost by a crash");
  }

  @Override
  public Map<String, String> logConfig() {
    return rows.logConfig();
  }

  @Override
  public boolean loggingEnabled() {
    return rows.loggingEnabled();
  }

  @Override
  public String name() {
    return NAME;
  }
}
