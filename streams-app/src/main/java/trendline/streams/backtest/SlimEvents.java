package trendline.streams.backtest;

import java.util.HashMap;
import java.util.Map;
import trendline.events.Event;
import trendline.events.PageView;

/** Makes views small, as a history of millions is held in memory: ids that repeat are shared. */
final class SlimEvents {
  /** Nothing that is counted depends on a view's own id. */
  private static final String NO_ID = "-";

  private final Map<String, String> ids = new HashMap<>();

  Event of(Event event) {
    return event instanceof PageView view
        ? new PageView(NO_ID, shared(view.articleId()), shared(view.visitorId()), view.occurredAt())
        : event;
  }

  private String shared(String id) {
    String known = ids.putIfAbsent(id, id);
    return known == null ? id : known;
  }
}
