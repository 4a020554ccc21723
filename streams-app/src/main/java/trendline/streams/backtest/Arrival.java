package trendline.streams.backtest;

import java.time.Instant;
import trendline.events.Event;

/**
 * An event, and when a backtest takes it to have come.
 *
 * @param at {@link #FROM_THE_START} for what is known before anything happens
 */
record Arrival(Instant at, Event event) {
  static final Instant FROM_THE_START = Instant.MIN;
}
