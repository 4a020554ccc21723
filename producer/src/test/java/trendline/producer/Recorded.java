package trendline.producer;

import java.util.ArrayList;
import java.util.List;
import trendline.events.Event;

/** A sink that keeps everything, for tests to look at. */
public final class Recorded implements EventSink {
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

  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** Those of one type, in order. */
  public <T extends Event> List<T> of(Class<T> type) {
    return events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
