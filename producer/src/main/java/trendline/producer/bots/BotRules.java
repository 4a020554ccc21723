package trendline.producer.bots;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which rule, if any, takes a user agent for a program's. Bots that lie are not found. */
public final class BotRules {
  /** The client said nothing of itself, as every browser does. */
  public static final String MISSING_USER_AGENT = "missing-user-agent";

  /** The client says that it is a program. */
  public static final String KNOWN_BOT = "known-bot";

  private final KnownBots knownBots = new KnownBots();

  /** The names of all rules, in the order in which they are asked. */
  public static List<String> names() {
    return List.of(MISSING_USER_AGENT, KNOWN_BOT);
  }

  /** The rule that the user agent breaks; none for a reader. */
  public Optional<String> brokenBy(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank() || userAgent.equals("-")) {
      return Optional.of(MISSING_USER_AGENT);
    }
    return knownBots.contains(userAgent) ? Optional.of(KNOWN_BOT) : Optional.empty();
  }
}
