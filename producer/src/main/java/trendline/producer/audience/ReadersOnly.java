package trendline.producer.audience;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trendline.producer.collector.Audience;
import trendline.producer.collector.ViewRequest;

/**
 * All rules in one order: what a single request tells comes first, so that only what looks like a
 * reader's costs memory. Bots that behave like readers are not found.
 */
public final class ReadersOnly implements Audience {
  private final List<Audience> rules;

  public ReadersOnly(AudienceSettings settings) {
    rules =
        Stream.concat(
                Stream.of(new Prefetches(), new HeadlessBrowsers(), new UserAgents()),
                Stream.concat(
                    settings.tokenSecret().map(PageTokens::new).stream(),
                    Stream.of(new ViewRates(settings))))
            .toList();
  }

  /** The names of all rules, in the order in which they are asked. */
  public static List<String> names() {
    return List.of(
        Prefetches.NAME,
        HeadlessBrowsers.NAME,
        UserAgents.MISSING,
        UserAgents.ABSURD,
        UserAgents.KNOWN_BOT,
        PageTokens.NAME,
        ViewRates.A_MINUTE,
        ViewRates.A_DAY);
  }

  @Override
  public Optional<String> rejectedBy(ViewRequest request) {
    for (Audience each : rules) {
      Optional<String> broken = each.rejectedBy(request);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }
}
