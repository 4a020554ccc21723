package trendline.producer.audience;

import java.time.Duration;
import java.util.Optional;

/**
 * What a site may choose of who counts.
 *
 * @param tokenSecret the secret that pages' tokens are made with; empty where none are asked for
 * @param viewsAMinute this many within a minute are no reader's; 2 to 1000, 0 for no such rule
 * @param viewsADay more than this many on a day are no reader's; 1 to 1,000,000, 0 for no such rule
 * @param dedupeWindow the pipeline's; 1 second to 24 hours
 */
public record AudienceSettings(
    Optional<TokenSecret> tokenSecret, int viewsAMinute, int viewsADay, Duration dedupeWindow) {
  // before the default, which is checked against them
  private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  /** As the rules are unless a site says otherwise. */
  public static final AudienceSettings DEFAULT =
      new AudienceSettings(Optional.empty(), 30, 800, Duration.ofMinutes(30));

  public AudienceSettings {
    check("--max-views-a-minute", viewsAMinute, 2, 1000);
    check("--max-views-a-day", viewsADay, 1, 1_000_000);
    if (dedupeWindow.compareTo(SHORTEST_WINDOW) < 0 || dedupeWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("--dedupe-window " + dedupeWindow + ": must be 1s to 24h");
    }
  }

  private static void check(String option, int value, int least, int most) {
    if (value != 0 && (value < least || value > most)) {
      throw new IllegalArgumentException(
          option + " " + value + ": must be " + least + " to " + most + ", or 0 for no such rule");
    }
  }
}
