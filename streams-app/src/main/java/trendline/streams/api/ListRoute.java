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
  private final Snapshots snapshots;
  private final Freshness freshness;

  ListRoute(
      PublishedLists lists,
      ListFinder finder,
      ListAnswers answers,
      Snapshots snapshots,
      Freshness freshness) {
    this.lists = lists;
    this.finder = finder;
    this.answers = answers;
    this.snapshots = snapshots;
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
    return lists
        .ranking(finder.find(query))
        .map(newest -> answers.of(meant(query, newest), freshness.isStale(newest), query))
        .orElseGet(ListRoute::justRemoved);
  }

  /** The ranking that the query is pinned to, or the newest where nobody remembers that one. */
  private Ranking meant(ListQuery query, Ranking newest) {
    return Optional.ofNullable(query.snapshot())
        .flatMap(at -> snapshots.of(newest.key(), at))
        .orElse(newest);
  }

  /** Between the finding and the reading. */
  private static Answer justRemoved() {
    return Answer.problem(Problem.of(HttpStatus.NOT_FOUND_404, "this list is no longer published"));
  }
}
