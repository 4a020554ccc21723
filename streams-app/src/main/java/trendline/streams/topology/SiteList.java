package trendline.streams.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.streams.ranking.MergedList;

/** One list of the whole site: what each partition sent for it, and what was published last. */
final class SiteList {
  /** Stands where a partition's number would, for the ranking published last. */
  static final int PUBLISHED = -1;

  private final Map<Integer, Ranking> parts = new HashMap<>();

  /** The partitions that sent candidates since it was last looked at. */
  private final Set<Integer> heard = new HashSet<>();

  private int heardBefore;
  private @Nullable Ranking published;

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
    heard.add(candidates.partition());
  }

  /** Whether it is not worth waiting for a further partition: each has sent, or none ever did. */
  boolean isReady() {
    return published == null || heard.size() == parts.size();
  }

  /**
   * Whether no partition has sent since the last time this was asked: those that share a moment
   * send within less, and the others have nothing new.
   */
  boolean isQuietSinceLastAsked() {
    boolean quiet = heard.size() == heardBefore;
    heardBefore = heard.size();
    return quiet;
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
    if (!heartbeatDue && !(!heard.isEmpty() && since >= interval)) {
      return null;
    }
    heard.clear();
    heardBefore = 0;
    Ranking ranking = MergedList.of(parts.values(), published, size, now);
    if (!heartbeatDue && !MergedList.differ(ranking, published)) {
      return null;
    }
    published = ranking;
    return ranking;
  }
}
