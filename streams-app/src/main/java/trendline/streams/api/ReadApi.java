package trendline.streams.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import trendline.cli.FailedException;
import trendline.events.Ranking;
import trendline.streams.api.live.LiveClients;
import trendline.streams.metrics.LiveMetrics;
import trendline.streams.operations.HttpListener;

/** Answers the site's pages: the lists, also live, the articles' totals, and a page with them. */
public final class ReadApi implements AutoCloseable {
  private final LiveClients live;
  private final HttpListener listener;

  /**
   * Opens the port.
   *
   * @throws FailedException where the port cannot be had
   */
  public ReadApi(
      ReadApiSettings settings, PublishedLists lists, Clock clock, MeterRegistry registry) {
    live = new LiveClients(settings.live(), new LiveMetrics(registry));
    lists.onRanking((Ranking ranking) -> live.changed(ranking.key()));
    lists.onRemoval(live::changed);
    Routes routes = new Routes(routes(settings, lists, clock), new LiveDoor(live));
    listener = open(settings, routes);
  }

  private HttpListener open(ReadApiSettings settings, Routes routes) {
    try {
      return new HttpListener(
          "read-api",
          ReadApiSettings.PORT_OPTION,
          settings.host(),
          settings.port(),
          routes,
          new ProblemErrors());
    } catch (FailedException e) {
      live.close();
      throw e;
    }
  }

  /** All that is answered. */
  static List<Route> routes(ReadApiSettings settings, PublishedLists lists, Clock clock) {
    Catalogue catalogue = new Catalogue(lists);
    Freshness freshness = new Freshness(lists, settings.staleAfter(), clock);
    ListFinder finder = new ListFinder(lists, catalogue);
    ListAnswers answers = new ListAnswers();
    ArticleCounts counts = new ArticleCounts(lists);
    return List.of(
        new PageRoute(),
        new WhenCaughtUp(lists, new CatalogueRoute(catalogue, freshness)),
        new WhenCaughtUp(lists, new ListRoute(lists, finder, answers, freshness)),
        new WhenCaughtUp(lists, new LiveRoute(lists, finder, answers, freshness)),
        new WhenCaughtUp(lists, new ManyTotalsRoute(counts, freshness)),
        new WhenCaughtUp(lists, new TotalsRoute(counts, freshness)));
  }

  /** The port that is open. */
  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    live.close();
    listener.close();
  }
}
