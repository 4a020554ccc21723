package trendline.streams.topology;

import trendline.events.EventType;
import trendline.streams.metrics.EventMetrics;
import trendline.streams.ranking.Outcome;

/** Shows what became of accepted events. */
final class OutcomeMetrics {
  private final EventMetrics metrics;

  OutcomeMetrics(EventMetrics metrics) {
    this.metrics = metrics;
  }

  void add(EventType type, Outcome outcome, int events) {
    switch (outcome) {
      case COUNTED -> metrics.counted(type, events);
      case DUPLICATE -> metrics.duplicate(type, events);
      case LATE -> metrics.late(type, events);
    }
  }

  void addViews(Outcome outcome, int views) {
    add(EventType.PAGE_VIEW, outcome, views);
  }
}
