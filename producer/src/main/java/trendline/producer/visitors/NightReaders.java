package trendline.producer.visitors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers who was reading when a salt's day ended: they keep their ids until they pause, as
 * somebody with a new id would be counted again.
 */
final class NightReaders {
  /** About 40 MB, and only around midnight. Of more readers the idle ones get new ids at once. */
  private static final int REMEMBERED = 200_000;

  private final Cache<String, Instant> lastSeen;
  private final Duration pause;

  /**
   * Nobody yet.
   *
   * @param pause after how long without a view a reader may get a new id: the dedupe window, as any
   *     view counts from then on
   */
  NightReaders(Duration pause) {
    this.pause = pause;
    // judged by the instants that are kept; this only frees the memory, in real time
    lastSeen =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(pause.multipliedBy(2))
            .build();
  }

  void saw(String id, Instant at) {
    lastSeen.asMap().merge(id, at, NightReaders::later);
  }

  /** Whether nobody is remembered, as through most of the day. */
  boolean isEmpty() {
    return lastSeen.asMap().isEmpty();
  }

  /** Whether the reader with this id was remembered and has not paused; if so, still is. */
  boolean goesOn(String id, Instant at) {
    return lastSeen
            .asMap()
            .computeIfPresent(
                id, (same, last) -> at.isBefore(last.plus(pause)) ? later(last, at) : null)
        != null;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
