package trendline.producer.collector;

import java.util.Optional;
import trendline.producer.bots.BotRules;

/** Takes programs that say what they are for no readers. */
public final class UserAgentAudience implements Audience {
  private final BotRules bots = new BotRules();

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    return bots.brokenBy(request.userAgent());
  }
}
