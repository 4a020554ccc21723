package trendline.cli;

import java.util.Locale;
import java.util.Map;

/** How the log is written. */
enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** An object of JSON a line, for what gathers logs. */
  JSON;

  static final String OPTION = "--log-format";

  /** Read by the configuration of the log, once, when the first logger is made. */
  private static final String PROPERTY = "trendline.log.format";

  /**
   * Chooses the format that arguments or environment name. Must come before the first logger, and
   * so before the command line is parsed; what is no format is told by that.
   */
  static void choose(String[] args, Map<String, String> environment) {
    String chosen = environment.getOrDefault(EnvironmentDefaults.variable(OPTION), "");
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        chosen = args[i].substring(OPTION.length() + 1);
      } else if (args[i].equals(OPTION) && i + 1 < args.length) {
        chosen = args[i + 1];
      }
    }
    System.setProperty(PROPERTY, chosen.toLowerCase(Locale.ROOT));
  }
}
