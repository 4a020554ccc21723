package trendline.streams.api;

import java.util.List;

/** Puts a caller off until the lists are in: half of them would look like all. */
final class WhenCaughtUp implements Route {
  private static final String SECONDS = "1";

  private final PublishedLists lists;
  private final Route route;

  WhenCaughtUp(PublishedLists lists, Route route) {
    this.lists = lists;
    this.route = route;
  }

  @Override
  public List<String> paths() {
    return route.paths();
  }

  @Override
  public boolean matches(String path) {
    return route.matches(path);
  }

  @Override
  public Reply reply(Asked asked) {
    return lists.isCaughtUp()
        ? route.reply(asked)
        : Answer.problem(Problem.notReady()).with("Retry-After", SECONDS);
  }
}
