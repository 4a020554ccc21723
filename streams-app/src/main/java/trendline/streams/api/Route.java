package trendline.streams.api;

/** One address of the API, or a family of them. */
interface Route {
  /** Whether a path belongs to this route. */
  boolean matches(String path);

  /**
   * The answer to a GET of a path that matches.
   *
   * @throws RefusedException where the request breaks a rule
   */
  Answer answer(Asked asked);
}
