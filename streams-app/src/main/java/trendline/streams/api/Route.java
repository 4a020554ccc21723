package trendline.streams.api;

import java.util.List;

/** One address of the API, or a family of them. */
interface Route {
  /** Its paths, with what varies in braces. */
  List<String> paths();

  /** Whether a path belongs to this route. */
  boolean matches(String path);

  /**
   * What there is for a GET of a path that matches.
   *
   * @throws RefusedException where the request breaks a rule
   */
  Reply reply(Asked asked);
}
