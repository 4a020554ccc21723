package trendline.streams.status;

import java.util.Map;

/**
 * What was refused.
 *
 * @param kept dead letters that Kafka keeps
 * @param lastHour those of the last hour
 * @param eventsLastHour what came in that hour, these included
 * @param reasons of the newest ones, and how many of them have each
 */
record LetterState(long kept, long lastHour, long eventsLastHour, Map<String, Integer> reasons) {
  LetterState {
    reasons = Map.copyOf(reasons);
  }

  /** The part of the last hour's events that was refused, 0 to 1. */
  double refusedPart() {
    return eventsLastHour == 0 ? 0 : Math.min(1, (double) lastHour / eventsLastHour);
  }
}
