package trendline.streams.api;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.NanoTime;
import trendline.streams.metrics.RequestMetrics;

/** Times each request until its answer begins: a list that is followed live may never end. */
final class RequestTimes extends EventsHandler {
  private final Routes routes;
  private final RequestMetrics metrics;

  RequestTimes(Routes routes, RequestMetrics metrics) {
    super(routes);
    this.routes = routes;
    this.metrics = metrics;
  }

  @Override
  protected void onResponseBegin(Request request, int status, HttpFields headers) {
    metrics.answered(
        routes.label(Request.getPathInContext(request)),
        status,
        Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())));
  }
}
