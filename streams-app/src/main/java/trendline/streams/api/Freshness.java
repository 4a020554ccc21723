package trendline.streams.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import trendline.events.Ranking;

/**
 * Tells old from quiet. Each list is made anew at least once a minute even when nothing happened,
 * so one that was not has nobody who makes it.
 */
final class Freshness {
  private final PublishedLists lists;
  private final Duration staleAfter;
  private final Clock clock;

  Freshness(PublishedLists lists, Duration staleAfter, Clock clock) {
    this.lists = lists;
    this.staleAfter = staleAfter;
    this.clock = clock;
  }

  boolean isStale(Ranking ranking) {
    return isOld(ranking.generatedAt());
  }

  /** Judges the pipeline as a whole by its newest list; without any it counts as not running. */
  boolean isPipelineStale() {
    return lists.newestAt().map(this::isOld).orElse(true);
  }

  private boolean isOld(Instant generatedAt) {
    return generatedAt.plus(staleAfter).isBefore(clock.instant());
  }
}
