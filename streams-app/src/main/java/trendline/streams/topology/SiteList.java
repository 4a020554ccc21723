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

  /** While the lists of a whole partition are merged, those of the next wait behind them. */
  static final int MOST_SILENT_LOOKS = 5;

  private final long interval;
  private final Map<Integer, Ranking> parts = new HashMap<>();

  /** The partitions that sent candidates of the newest moment since the last publication. */
  private final Set<Integer> heard = new HashSet<>();

  private int silentLooks;
  private boolean changed;

  /** The moment of the newest candidates, in intervals since 1970, and that of the last list. */
  private long newestMoment = Long.MIN_VALUE;

  private long publishedMoment = Long.MIN_VALUE;
  private @Nullable Ranking published;

  /**
   * Without candidates yet.
   *
   * @param interval the time between the moments at which all partitions hand on, in milliseconds
   */
  SiteList(long interval) {
    this.interval = interval;
  }

  void restore(PartitionRanking row) {
    if (row.partition() == PUBLISHED) {
      published = row.ranking();
    } else {
      replace(row);
    }
  }

  /** Takes a partition's new candidates in the place of its old ones. */
  void replace(PartitionRanking candidates) {
    // partitions come to a moment one after the other
    long moment = Math.floorDiv(candidates.ranking().generatedAt().toEpochMilli(), interval);
    if (moment > newestMoment) {
      newestMoment = moment;
      heard.clear(); // one that was late for the moment before is waited for again
    }
    parts.put(candidates.partition(), candidates.ranking());
    heard.add(candidates.partition());
    silentLooks = 0;
    changed = true;
  }

  /** Whether it is not worth waiting for a further partition: each has sent, or none ever did. */
  boolean isReady() {
    return published == null || heard.size() == parts.size();
  }

  /**
   * Whether no partition has sent for so many looks that the others have nothing new: those that
   * share a moment send within less. To be asked once at each look; looks are counted and not time,
   * which also passes while what was sent cannot be read.
   */
  boolean isQuietAtThisLook() {
    if (silentLooks <= MOST_SILENT_LOOKS) {
      silentLooks++;
    }
    return silentLooks > MOST_SILENT_LOOKS;
  }

  /**
   * The list to publish now, or null where nothing is due: it is when a reader would see a
   * difference, once for what the partitions handed on at the same moment, and an interval later
   * for one that came after the others; in any case at each heartbeat, and where the clock says
   * that the last one is still to be made: another instance's clock was ahead, or this one was. Its
   * previous ranks are those of the list published before.
   *
   * @param heartbeat the longest time between two publications, in milliseconds
   */
  @Nullable Ranking publishIfDue(int size, Instant now, long heartbeat) {
    long since =
        published == null
            ? Long.MAX_VALUE
            : now.toEpochMilli() - published.generatedAt().toEpochMilli();
    boolean heartbeatDue = since >= heartbeat || since <= -interval;
    boolean changeDue = changed && (newestMoment > publishedMoment || since >= interval);
    if (!heartbeatDue && !changeDue) {
      return null;
    }
    heard.clear();
    changed = false;
    publishedMoment = newestMoment;
    Ranking ranking = MergedList.of(parts.values(), published, size, now);
    if (!heartbeatDue && !MergedList.differ(ranking, published)) {
      return null;
    }
    published = ranking;
    return ranking;
  }
}
