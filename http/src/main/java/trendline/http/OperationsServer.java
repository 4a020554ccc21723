package trendline.http;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import trendline.cli.FailedException;

/**
 * Serves {@code /metrics}, {@code /health/live} and {@code /health/ready} on a port of its own, so
 * that what operators see is never on the site's public port.
 */
public final class OperationsServer implements AutoCloseable {
  /** The option that sets the port. */
  public static final String PORT_OPTION = "--operations-port";

  private final HttpListener listener;

  /**
   * Opens the port.
   *
   * @param port 0 for any free one
   * @param live what must hold or the program needs a restart
   * @param ready what must hold for the program to do its work now
   * @throws FailedException where the port cannot be had
   */
  public OperationsServer(
      String host,
      int port,
      PrometheusRegistry registry,
      List<HealthCheck> live,
      List<HealthCheck> ready) {
    PathMappingsHandler paths = new PathMappingsHandler();
    paths.addMapping(new ServletPathSpec("/metrics"), new ScrapeHandler(registry));
    paths.addMapping(new ServletPathSpec("/health/live"), new HealthHandler(live));
    paths.addMapping(new ServletPathSpec("/health/ready"), new HealthHandler(ready));
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    listener = new HttpListener("operations", PORT_OPTION, host, port, paths, errors);
  }

  /** The port that is open. */
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
