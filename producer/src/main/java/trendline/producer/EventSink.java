package trendline.producer;

import trendline.events.Event;

/** Where events go: Kafka, or a list in a test. */
public interface EventSink {
  /** Takes an event; trouble is counted, never thrown. */
  void publish(Event event);

  /** Waits until every event taken so far has either arrived or been dropped. */
  void flush();

  /** Events that will never arrive. */
  long dropped();
}
