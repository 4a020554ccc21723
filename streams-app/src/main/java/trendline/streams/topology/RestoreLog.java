package trendline.streams.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a start waits for: stores that are fetched from their changelogs, where it is much. */
final class RestoreLog implements StateRestoreListener {
  private static final Logger LOG = LoggerFactory.getLogger(RestoreLog.class);
  private static final long MUCH = 10_000;

  private record Begun(long nanos, long records) {}

  private final Map<TopicPartition, Begun> begun = new ConcurrentHashMap<>();

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
    begun.put(changelog, new Begun(System.nanoTime(), end - start));
    if (end - start >= MUCH) {
      LOG.info(
          "restoring a store store={} partition={} records={}",
          store,
          changelog.partition(),
          end - start);
    }
  }

  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {}

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long records) {
    Begun of = begun.remove(changelog);
    if (of != null && of.records() >= MUCH) {
      LOG.info(
          "restored a store store={} partition={} records={} millis={}",
          store,
          changelog.partition(),
          records,
          (System.nanoTime() - of.nanos()) / 1_000_000);
    }
  }

  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
    begun.remove(changelog);
  }
}
