package trendline.streams.oracle;

import java.time.Instant;
import trendline.events.Event;

/** An event, and the wall clock when it reached its partition, in milliseconds since 1970. */
public record Arrival(Event event, long now) {
  @Override
  public String toString() {
    return Instant.ofEpochMilli(now) + " " + event;
  }
}
