package trendline.demo.site;

import java.util.ArrayList;
import java.util.List;
import trendline.events.Event;
import trendline.producer.EventSink;

/** What the blog told Trendline. */
final class Told implements EventSink {
  private final List<Event> events = new ArrayList<>();

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

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
}
