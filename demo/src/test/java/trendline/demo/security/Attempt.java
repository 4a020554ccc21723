package trendline.demo.security;

/**
 * Something that a user may try.
 *
 * @param says what, for the table
 * @param needs the right without which it is refused
 */
record Attempt(String says, Right needs, Action action) {
  /** Does it; throws what Kafka answers. */
  interface Action {
    void run(UserClients clients) throws Exception;
  }
}
