package trendline.streams.topology;

import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.Outcome;
import trendline.streams.ranking.RankingSettings;

/**
 * The activity of one partition as a Kafka Streams store: the articles that changed are written to
 * a changelogged store beneath when the task commits, in the same transaction as the offsets.
 */
final class ActivityStore extends WriteBehindStore {
  private final RankingSettings settings;
  private final KeyValueStore<Bytes, byte[]> rows;
  private final ObjIntConsumer<Outcome> viewOutcomes;
  private @Nullable Activity activity;

  ActivityStore(
      RankingSettings settings,
      KeyValueStore<Bytes, byte[]> rows,
      ObjIntConsumer<Outcome> viewOutcomes) {
    this.settings = settings;
    this.rows = rows;
    this.viewOutcomes = viewOutcomes;
  }

  /**
   * What the partition has counted; read from the restored rows at the first call after each
   * opening, and after a time as standby.
   */
  Activity activity(long now) {
    Activity opened = activity;
    if (opened == null) {
      opened = new Activity(settings, new StoreRows(rows), viewOutcomes);
      opened.restore(now);
      activity = opened;
    }
    return opened;
  }

  @Override
  protected void writeBehind() {
    if (activity != null) {
      activity.save();
    }
  }

  @Override
  protected void forget() {
    activity = null;
  }

  @Override
  public String name() {
    return rows.name();
  }

  @Override
  public void init(StateStoreContext stateStoreContext, StateStore root) {
    forget();
    rows.init(stateStoreContext, root);
  }

  @Override
  public void commit(Map<TopicPartition, Long> changelogOffsets) {
    rows.commit(changelogOffsets);
  }

  @Override
  public @Nullable Long committedOffset(TopicPartition partition) {
    return rows.committedOffset(partition);
  }

  /** Deprecated in Kafka from its start: for stores that do not, which ours does. */
  @Override
  @Deprecated
  public boolean managesOffsets() {
    return rows.managesOffsets();
  }

  @Override
  public void close() {
    forget();
    rows.close();
  }

  @Override
  public boolean persistent() {
    return rows.persistent();
  }

  @Override
  public boolean isOpen() {
    return rows.isOpen();
  }

  @Override
  public Position getPosition() {
    return rows.getPosition();
  }
}
