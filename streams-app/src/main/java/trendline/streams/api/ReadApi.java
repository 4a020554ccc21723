package trendline.streams.api;

import java.time.Clock;
import java.util.List;
import trendline.cli.FailedException;
import trendline.streams.operations.HttpListener;

/** Answers the site's pages: the lists, the articles' totals, and a page that shows them. */
public final class ReadApi implements AutoCloseable {
  private final HttpListener listener;

  /**
   * Opens the port.
   *
   * @throws FailedException where the port cannot be had
   */
  public ReadApi(ReadApiSettings settings, PublishedLists lists, Clock clock) {
    Routes routes = new Routes(routes(settings, lists, clock));
    listener =
        new HttpListener(
            "read-api",
            ReadApiSettings.PORT_OPTION,
            settings.host(),
            settings.port(),
            routes,
            new ProblemErrors());
  }

  private static List<Route> routes(ReadApiSettings settings, PublishedLists lists, Clock clock) {
    Catalogue catalogue = new Catalogue(lists);
    Freshness freshness = new Freshness(lists, settings.staleAfter(), clock);
    ArticleCounts counts = new ArticleCounts(lists);
    return List.of(
        new PageRoute(),
        new WidgetRoute(),
        new WhenCaughtUp(lists, new CatalogueRoute(catalogue, freshness)),
        new WhenCaughtUp(lists, new ListRoute(lists, catalogue, freshness)),
        new WhenCaughtUp(lists, new ManyTotalsRoute(counts, freshness)),
        new WhenCaughtUp(lists, new TotalsRoute(counts, freshness)));
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
