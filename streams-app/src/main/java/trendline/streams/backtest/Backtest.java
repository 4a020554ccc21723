package trendline.streams.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trendline.events.Ranking;
import trendline.events.RankingKey;
import trendline.streams.ranking.Activity;
import trendline.streams.ranking.MergedList;
import trendline.streams.ranking.RankingSettings;

/**
 * Walks through a history once, and makes the lists as they would have stood at instants on the
 * way. All is one partition, and the clock on the wall shows each event's own time.
 */
public final class Backtest {
  private static final long TIDY_MILLIS = TimeUnit.HOURS.toMillis(1);

  private final List<Arrival> arrivals;
  private final int size;
  private final Activity activity;
  private final Map<RankingKey, Ranking> candidates;
  private final Map<RankingKey, Ranking> published = new HashMap<>();
  private int next;
  private @Nullable Instant dataUntil;
  private long now;
  private long tidied;

  public Backtest(History history, RankingSettings settings) {
    arrivals = history.arrivals();
    size = settings.size();
    activity = new Activity(settings, new RowsInMemory());
    activity.restore(now);
    List<String> lists = settings.lists().stream().map(Object::toString).toList();
    candidates =
        new TreeMap<>(
            Comparator.<RankingKey>comparingInt(
                    key -> lists.indexOf(key.list() + ":" + key.window()))
                // "all" is before any "category:"
                .thenComparing(RankingKey::scope));
  }

  /**
   * The lists at an instant, each with its scope {@code all} first; previous ranks are those of the
   * instant asked for before. What happened up to the instant, and at it, is counted.
   *
   * @param instant no earlier than the one before
   */
  public List<Ranking> at(Instant instant) {
    countUpTo(instant);
    passTo(instant);
    activity.takeChangedLists(now).forEach(list -> candidates.put(list.key(), list));
    List<Ranking> lists = new ArrayList<>(candidates.size());
    candidates.forEach(
        (key, list) ->
            lists.add(MergedList.of(List.of(dated(list)), published.get(key), size, instant)));
    lists.forEach(list -> published.put(list.key(), list));
    return lists;
  }

  private void countUpTo(Instant instant) {
    while (next < arrivals.size() && !arrivals.get(next).at().isAfter(instant)) {
      Arrival arrival = arrivals.get(next++);
      if (!arrival.at().equals(Arrival.FROM_THE_START)) {
        passTo(arrival.at());
        dataUntil = arrival.at();
      }
      activity.take(arrival.event(), now);
    }
  }

  /** Moves the clock, and now and then forgets what the pipeline would have forgotten. */
  private void passTo(Instant instant) {
    now = instant.toEpochMilli();
    if (now - tidied >= TIDY_MILLIS) {
      tidied = now;
      // articles stay on the heap while these are pending
      activity.takeChangedTotals(Integer.MAX_VALUE);
      activity.save();
    }
  }

  /** Candidates that did not change keep the time of those that did. */
  private Ranking dated(Ranking list) {
    return new Ranking(
        list.list(),
        list.window(),
        list.scope(),
        list.algorithm(),
        list.generatedAt(),
        dataUntil,
        list.entries());
  }
}
