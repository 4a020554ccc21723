package trendline.demo.site;

import java.time.Clock;
import java.util.UUID;
import trendline.events.PageView;
import trendline.producer.EventSink;

/**
 * Tells of the people who read. The script {@code view.js} calls it once an article is on the
 * screen; both give way where a site has the collector and its own script.
 */
final class PageViews {
  private final EventSink sink;
  private final Clock clock;

  PageViews(EventSink sink, Clock clock) {
    this.sink = sink;
    this.clock = clock;
  }

  void viewed(String articleId, String visitor) {
    sink.publish(new PageView("site-" + UUID.randomUUID(), articleId, visitor, clock.instant()));
  }
}
