package trendline.demo.security;

/** How a client says who it is. */
final class ScramLogin {
  private ScramLogin() {}

  static String jaas(String user, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
        + user
        + "\" password=\""
        + password
        + "\";";
  }
}
