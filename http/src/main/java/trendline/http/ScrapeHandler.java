package trendline.http;

import io.prometheus.metrics.exporter.common.PrometheusScrapeHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets the Prometheus client's own handler answer: formats, compression, {@code name[]}. */
final class ScrapeHandler extends Handler.Abstract {
  private final PrometheusScrapeHandler prometheus;

  ScrapeHandler(PrometheusRegistry registry) {
    prometheus = new PrometheusScrapeHandler(registry);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    try (ScrapeExchange exchange = new ScrapeExchange(request, response)) {
      prometheus.handleRequest(exchange);
    }
    callback.succeeded();
    return true;
  }
}
