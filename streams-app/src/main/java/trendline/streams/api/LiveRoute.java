package trendline.streams.api;

import java.util.List;

/** {@code GET /v1/lists/{list}/events}: a list as it is, and again whenever it changes. */
final class LiveRoute implements Route {
  private static final String SUFFIX = "/events";

  private final PublishedLists lists;
  private final ListFinder finder;
  private final ListAnswers answers;
  private final Freshness freshness;

  LiveRoute(PublishedLists lists, ListFinder finder, ListAnswers answers, Freshness freshness) {
    this.lists = lists;
    this.finder = finder;
    this.answers = answers;
    this.freshness = freshness;
  }

  @Override
  public List<String> paths() {
    return List.of(ListRoute.PREFIX + "{list}" + SUFFIX);
  }

  @Override
  public boolean matches(String path) {
    int end = path.length() - SUFFIX.length();
    return path.startsWith(ListRoute.PREFIX)
        && path.endsWith(SUFFIX)
        && end > ListRoute.PREFIX.length()
        && path.indexOf('/', ListRoute.PREFIX.length()) == end;
  }

  @Override
  public LiveList reply(Asked asked) {
    ListQuery query = ListQuery.ofLive(asked.between(ListRoute.PREFIX, SUFFIX), asked.query());
    return new LiveList(finder.find(query), query, lists, answers, freshness);
  }
}
