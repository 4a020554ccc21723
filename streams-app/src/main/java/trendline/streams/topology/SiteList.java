package trendline.streams.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.streams.ranking.MergedList;

/** One list of the whole site: what each partition sent for it, and what was published last. */
final class SiteList {
  /** Stands where a partition's number would, for the ranking published last. */
  static final int PUBLISHED = -1;

  private final Map<Integer, Ranking> parts = new HashMap<>();
  private @Nullable Ranking published;
  private boolean touched;

  void restore(PartitionRanking row) {
    if (row.partition() == PUBLISHED) {
      published = row.ranking();
    } else {
      replace(row);
    }
  }

  /** Takes a partition's new candidates in the place of its old ones. */
  void replace(PartitionRanking candidates) {
    parts.put(candidates.partition(), candidates.ranking());
    touched = true;
  }

  /**
   * The list to publish now, or null where nothing is due: it is when a reader would see a
   * difference, at most once an interval, and in any case at each heartbeat. Its previous ranks are
   * those of the list published before.
   *
   * @param interval the shortest time between two publications, in milliseconds
   * @param heartbeat the longest, in milliseconds
   */
  @Nullable Ranking publishIfDue(int size, Instant now, long interval, long heartbeat) {
    long since =
        published == null
            ? Long.MAX_VALUE
            : now.toEpochMilli() - published.generatedAt().toEpochMilli();
    boolean heartbeatDue = since >= heartbeat;
    if (!heartbeatDue && !(touched && since >= interval)) {
      return null;
    }
    touched = false;
    Ranking ranking = MergedList.of(parts.values(), published, size, now);
    if (!heartbeatDue && !MergedList.differ(ranking, published)) {
      return null;
    }
    published = ranking;
    return ranking;
  }
}
