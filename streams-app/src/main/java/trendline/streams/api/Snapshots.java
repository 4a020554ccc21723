package trendline.streams.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import trendline.events.Ranking;
import trendline.events.RankingKey;

/**
 * Remembers the rankings that links were made to, so that who pages through a list sees each
 * article once while the list changes. Bounded by rows; the one unused for longest is forgotten
 * first.
 */
final class Snapshots {
  /** Ten lists of 100 that change every second are so remembered for almost two minutes. */
  static final int MOST_ROWS = 100_000;

  private record Taken(RankingKey key, Instant generatedAt) {}

  private final Map<Taken, Ranking> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final int mostRows;
  private int rows;

  Snapshots(int mostRows) {
    this.mostRows = mostRows;
  }

  synchronized void keep(Ranking ranking) {
    Ranking before = kept.put(new Taken(ranking.key(), ranking.generatedAt()), ranking);
    rows += ranking.entries().size() - (before == null ? 0 : before.entries().size());
    var eldest = kept.values().iterator();
    while (rows > mostRows && eldest.hasNext()) {
      rows -= eldest.next().entries().size();
      eldest.remove();
    }
  }

  /** The ranking of that time; empty where it was forgotten, or another process remembers it. */
  synchronized Optional<Ranking> of(RankingKey key, Instant generatedAt) {
    return Optional.ofNullable(kept.get(new Taken(key, generatedAt)));
  }
}
