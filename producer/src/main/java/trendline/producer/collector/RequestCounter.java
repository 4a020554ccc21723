package trendline.producer.collector;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** Counts each request by its route and the status that it was answered with. */
final class RequestCounter extends EventsHandler {
  private final RouteTable routes;
  private final CollectorMetrics metrics;

  RequestCounter(Handler handler, RouteTable routes, CollectorMetrics metrics) {
    super(handler);
    this.routes = routes;
    this.metrics = metrics;
  }

  @Override
  protected void onComplete(
      Request request, int status, @Nullable HttpFields headers, @Nullable Throwable failure) {
    metrics.answered(
        routes.label(Request.getPathInContext(request)),
        status,
        Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())));
  }
}
