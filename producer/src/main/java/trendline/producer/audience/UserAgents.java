package trendline.producer.audience;

import java.util.Optional;
import java.util.regex.Pattern;
import trendline.producer.bots.BotRules;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/** Takes out programs by what they say of themselves, or do not say. */
final class UserAgents implements Audience {
  static final String MISSING = BotRules.MISSING_USER_AGENT;
  static final String KNOWN_BOT = BotRules.KNOWN_BOT;
  static final String ABSURD = "absurd-user-agent";

  /** The shortest that readers' browsers have is some 20 characters long, the longest 500. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 1000;

  /** What no browser sends, but those who try what a log viewer does with it. */
  private static final Pattern ABSURD_CHARACTERS = Pattern.compile("[\\p{Cntrl}<>{}\"\\\\`]");

  private final BotRules bots = new BotRules();

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    String agent = request.userAgent();
    // what is too long for a browser is none, whatever the list finds at its beginning
    return !agent.isBlank() && isAbsurd(agent) ? Optional.of(ABSURD) : bots.brokenBy(agent);
  }

  private static boolean isAbsurd(String agent) {
    return agent.length() < SHORTEST
        || agent.length() > LONGEST
        || ABSURD_CHARACTERS.matcher(agent).find();
  }
}
