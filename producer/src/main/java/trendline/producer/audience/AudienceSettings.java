package trendline.producer.audience;

import java.util.Optional;

/**
 * What a site may choose of who counts.
 *
 * @param tokenSecret the secret that pages' tokens are made with; empty where none are asked for
 * @param viewsAMinute this many within a minute are no reader's; 2 to 1000
 * @param viewsADay more than this many on a day are no reader's; 1 to 1,000,000
 */
public record AudienceSettings(Optional<TokenSecret> tokenSecret, int viewsAMinute, int viewsADay) {
  /** As the rules are unless a site says otherwise. */
  public static final AudienceSettings DEFAULT = new AudienceSettings(Optional.empty(), 30, 800);

  public AudienceSettings {
    check("views a minute", viewsAMinute, 2, 1000);
    check("views a day", viewsADay, 1, 1_000_000);
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + " " + value + ": must be " + least + " to " + most);
    }
  }
}
