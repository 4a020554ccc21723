package trendline.producer;

import java.util.ArrayList;
import java.util.List;
import trendline.events.Event;

/**
 * Takes the place of an {@link EventPublisher} in a site's own tests: keeps what was published, for
 * the test to look at. Code under test should ask for an {@link EventSink}.
 */
public final class RecordingPublisher implements EventSink {
  private final List<Event> events = new ArrayList<>();

  @Override
  public synchronized void publish(Event event) {
    events.add(event);
  }

  @Override
  public void flush() {}

  @Override
  public long dropped() {
    return 0;
  }

  /** All that was published, in order. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** Those of one type, in order. */
  public <T extends Event> List<T> of(Class<T> type) {
    return events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
