package trendline.producer.collector;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import trendline.http.HttpListener;
import trendline.producer.articles.KnownArticles;
import trendline.producer.delivery.EventDelivery;

/** The collector's public port. When it is closed it first answers those that it has let in. */
final class CollectorServer implements AutoCloseable {
  static final String PORT_OPTION = "--http-port";

  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final Duration IDLE_AT_THE_END = Duration.ofMillis(200);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final long ANY_SIZE = -1;

  private final HttpListener listener;

  CollectorServer(
      CollectorSettings settings,
      EventDelivery delivery,
      KnownArticles known,
      Visitors visitors,
      CollectorMetrics metrics,
      Patience patience,
      Clock clock) {
    Intake intake = new Intake(delivery, metrics);
    ViewIntake views =
        new ViewIntake(new KnownRule(known, settings.knownOnly()), visitors, intake, metrics);
    RouteTable routes =
        new RouteTable(
            List.of(
                new PageViewsRoute(views, intake),
                new PixelRoute(views, intake),
                new CommentsRoute(intake),
                new ArticlesRoute(intake, known),
                new BeaconRoute()));
    FrontDoor door =
        new FrontDoor(
            routes,
            settings.keys(),
            settings.addresses(),
            new ClientLimits(settings.limits(), clock),
            patience.body(),
            clock);
    RequestDeadline deadline =
        new RequestDeadline(settings.origins().before(unpacked(door)), patience.header());
    listener =
        new HttpListener(
            "collector",
            PORT_OPTION,
            settings.httpHost(),
            settings.httpPort(),
            new GracefulHandler(new RequestCounter(deadline, routes, metrics)),
            new ProblemErrors(),
            connector -> set(connector, deadline, settings.limits()));
  }

  /** Bodies are measured as they are once unpacked, so that a bomb is cut off as it goes off. */
  private static Handler unpacked(Handler handler) {
    SizeLimitHandler limit = new SizeLimitHandler(FrontDoor.LARGEST_BODY_BYTES, ANY_SIZE);
    limit.setHandler(handler);
    CompressionHandler compression = new CompressionHandler(limit);
    compression.putCompression(new GzipCompression());
    compression.putConfiguration("/*", CompressionConfig.builder().defaults().build());
    // the compression's handler works only within a context
    return new ContextHandler(compression, "/");
  }

  private static void set(
      ServerConnector connector, RequestDeadline deadline, CollectorLimits limits) {
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
    connector.addBean(deadline, false);
    connector.getServer().addBean(new NetworkConnectionLimit(limits.connections(), connector));
    connector.getServer().setStopTimeout(GRACE.toMillis());
  }

  /** The port that is open. */
  int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
