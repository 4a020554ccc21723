package trendline.http;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import trendline.cli.FailedException;

/** One HTTP port: open when made, or refused with the option that must change. */
public final class HttpListener implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int SPARE_THREADS = 4;

  /** Connections that wait to be accepted: after a restart all live clients come at once. */
  private static final int WAITING = 1024;

  private final String name;
  private final Server server;
  private final ServerConnector connector;

  /**
   * Opens the port.
   *
   * @param name of the threads
   * @param option the one that sets the port, as in {@code --http-port}
   * @param port 0 for any free one
   * @throws FailedException where the port cannot be had
   */
  public HttpListener(
      String name, String option, String host, int port, Handler handler, Request.Handler errors) {
    this(name, option, host, port, handler, errors, connector -> {});
  }

  /**
   * Opens a port that is set further.
   *
   * @param settings of the connector and its server, before they start
   */
  public HttpListener(
      String name,
      String option,
      String host,
      int port,
      Handler handler,
      Request.Handler errors,
      Consumer<ServerConnector> settings) {
    this.name = name;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, SPARE_THREADS);
    threads.setName(name);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // ids may contain a slash, which arrives as %2F
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "SLASHES_IN_IDS", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(WAITING);
    server.addConnector(connector);
    server.setHandler(handler);
    server.setErrorHandler(errors);
    settings.accept(connector);
    open(option, host, port);
  }

  /** The port that is open. */
  public int port() {
    return connector.getLocalPort();
  }

  private void open(String option, String host, int port) {
    try {
      server.start();
    } catch (Exception e) {
      close();
      String why = reason(e);
      throw new FailedException(option + " " + port + ": " + why + " on " + host, e);
    }
  }

  private static String reason(Exception e) {
    String text = e instanceof IOException ? String.valueOf(rootMessage(e)) : e.toString();
    return text.toLowerCase(Locale.ROOT).contains("in use")
        ? "in use by another program"
        : "cannot be opened (" + text + ")";
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(name + " did not stop", e);
    }
  }
}
