package trendline.streams.api;

import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import trendline.events.RankingKey;

/** Finds the list that a query means, or says what could have been meant. */
final class ListFinder {
  private final PublishedLists lists;
  private final Catalogue catalogue;

  ListFinder(PublishedLists lists, Catalogue catalogue) {
    this.lists = lists;
    this.catalogue = catalogue;
  }

  /**
   * The key of the list.
   *
   * @throws RefusedException where there is no such list, window or category
   */
  RankingKey find(ListQuery query) {
    List<String> windows = catalogue.windows(query.list());
    if (windows.isEmpty()) {
      throw unknown(HttpStatus.NOT_FOUND_404, "list", query.list(), catalogue.names());
    }
    String window = query.window() == null ? windows.get(0) : query.window();
    if (!windows.contains(window)) {
      throw unknown(HttpStatus.BAD_REQUEST_400, "window", window, windows);
    }
    RankingKey key = new RankingKey(query.list(), window, query.scope());
    if (lists.ranking(key).isEmpty()) {
      throw unknownCategory(query);
    }
    return key;
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
