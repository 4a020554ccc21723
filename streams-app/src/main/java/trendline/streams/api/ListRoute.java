package trendline.streams.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import trendline.events.Ranking;

/** {@code GET /v1/lists/{list}}: a part of one list. */
final class ListRoute implements Route {
  static final String PREFIX = "/v1/lists/";

  private final PublishedLists lists;
  private final ListFinder finder;
  private final ListAnswers answers;
  private final Freshness freshness;

  ListRoute(PublishedLists lists, ListFinder finder, ListAnswers answers, Freshness freshness) {
    this.lists = lists;
    this.finder = finder;
    this.answers = answers;
    this.freshness = freshness;
  }

  @Override
  public List<String> paths() {
    return List.of(PREFIX + "{list}");
  }

  @Override
  public boolean matches(String path) {
    return path.startsWith(PREFIX)
        && path.length() > PREFIX.length()
        && path.indexOf('/', PREFIX.length()) < 0;
  }

  @Override
  public Answer reply(Asked asked) {
    ListQuery query = ListQuery.of(asked.between(PREFIX, ""), asked.query());
    Optional<Ranking> ranking = lists.ranking(finder.find(query));
    return ranking
        .map(found -> answers.of(found, freshness.isStale(found), query))
        .orElseGet(ListRoute::justRemoved);
  }

  /** Between the finding and the reading. */
  private static Answer justRemoved() {
    return Answer.problem(Problem.of(HttpStatus.NOT_FOUND_404, "this list is no longer published"));
  }
}
