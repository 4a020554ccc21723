package trendline.producer.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trendline.events.Event;

/** Finds when the newest view or comment happened. Articles do not count: they may be planned. */
final class NewestInstant implements Reading.Listener {
  private @Nullable Instant newest;

  @Nullable Instant newest() {
    return newest;
  }

  @Override
  public void file(String name) {}

  @Override
  public void line(long number, LineOutcome outcome) {
    if (outcome instanceof LineOutcome.Events events) {
      events.events().forEach(this::event);
    }
  }

  private void event(Event event) {
    Instant at = TimeShift.occurredAt(event);
    if (at != null && (newest == null || at.isAfter(newest))) {
      newest = at;
    }
  }

  @Override
  public void brokeOff(long afterLine, String why) {
    // the second reading comes to the same place, and reports it
  }
}
