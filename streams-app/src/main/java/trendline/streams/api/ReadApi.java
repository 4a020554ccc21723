package trendline.streams.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import trendline.cli.FailedException;
import trendline.events.Ranking;
import trendline.http.HttpListener;
import trendline.streams.api.live.LiveClients;
import trendline.streams.metrics.LiveMetrics;
import trendline.streams.metrics.RequestMetrics;

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
    List<Route> routes = new ArrayList<>(pages());
    routes.addAll(described(settings, lists, clock));
    Routes all = new Routes(routes, new LiveDoor(live));
    listener = open(settings, new RequestTimes(all, new RequestMetrics(registry)));
  }

  private HttpListener open(ReadApiSettings settings, RequestTimes routes) {
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

  /** What browsers load. */
  private static List<Route> pages() {
    return List.of(new PageRoute());
  }

  /** The API itself: all that {@code openapi.json} describes, and nothing else. */
  static List<Route> described(ReadApiSettings settings, PublishedLists lists, Clock clock) {
    Catalogue catalogue = new Catalogue(lists);
    Freshness freshness = new Freshness(lists, settings.staleAfter(), clock);
    ListFinder finder = new ListFinder(lists, catalogue);
    Snapshots snapshots = new Snapshots(Snapshots.MOST_ROWS);
    ListAnswers answers = new ListAnswers(snapshots);
    ArticleCounts counts = new ArticleCounts(lists);
    return List.of(
        new OpenApiRoute(),
        new WhenCaughtUp(lists, new CatalogueRoute(catalogue, freshness)),
        new WhenCaughtUp(lists, new ListRoute(lists, finder, answers, snapshots, freshness)),
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
