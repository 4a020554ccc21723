package trendline.streams.api;

import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import trendline.events.Ranking;
import trendline.events.RankingEntry;
import trendline.events.RankingKey;

/** {@code GET /v1/lists/{list}}: a part of one list. */
final class ListRoute implements Route {
  static final String PREFIX = "/v1/lists/";

  private final PublishedLists lists;
  private final Catalogue catalogue;
  private final Freshness freshness;

  ListRoute(PublishedLists lists, Catalogue catalogue, Freshness freshness) {
    this.lists = lists;
    this.catalogue = catalogue;
    this.freshness = freshness;
  }

  @Override
  public boolean matches(String path) {
    return path.startsWith(PREFIX)
        && path.length() > PREFIX.length()
        && path.indexOf('/', PREFIX.length()) < 0;
  }

  @Override
  public Answer answer(Asked asked) {
    ListQuery query = ListQuery.of(asked.between(PREFIX, ""), asked.query());
    Ranking ranking = find(query);
    List<RankingEntry> entries =
        ranking.entries().stream()
            .filter(entry -> !query.exclude().contains(entry.articleId()))
            .toList();
    int total = entries.size();
    return Answer.json(
        new Envelope(
            entries.stream().skip(query.offset()).limit(query.limit()).toList(),
            new Envelope.Meta(
                ranking.generatedAt(),
                ranking.dataUntil(),
                freshness.isStale(ranking),
                ranking.algorithm(),
                total),
            new Envelope.Links(
                query.next(ranking.window(), total).orElse(null),
                query.previous(ranking.window(), total).orElse(null))));
  }

  private Ranking find(ListQuery query) {
    List<String> windows = catalogue.windows(query.list());
    if (windows.isEmpty()) {
      throw unknown(HttpStatus.NOT_FOUND_404, "list", query.list(), catalogue.names());
    }
    String window = query.window() == null ? windows.get(0) : query.window();
    if (!windows.contains(window)) {
      throw unknown(HttpStatus.BAD_REQUEST_400, "window", window, windows);
    }
    return lists
        .ranking(new RankingKey(query.list(), window, query.scope()))
        .orElseThrow(() -> unknownCategory(query));
  }

  private RefusedException unknownCategory(ListQuery query) {
    List<String> categories =
        catalogue.scopes(query.list()).stream()
            .filter(scope -> !scope.equals(RankingKey.ALL))
            .map(scope -> scope.substring(RankingKey.categoryScope("").length()))
            .toList();
    return unknown(
        HttpStatus.NOT_FOUND_404, "category", String.valueOf(query.category()), categories);
  }

  private static RefusedException unknown(
      int status, String parameter, String value, Collection<String> allowed) {
    return new RefusedException(Problem.unknown(status, parameter, value, allowed));
  }
}
