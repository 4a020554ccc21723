package trendline.producer.generate;

import java.time.Duration;
import java.time.Instant;
import trendline.events.Article;

/**
 * An article of the site, and how much readers like it.
 *
 * @param appeal 1 for the best, less for others
 */
record Publication(Article article, Instant publishedAt, double appeal) {
  private static final double HALF_LIFE_HOURS = 12;

  /** What readers still look for when an article is no longer new. */
  private static final double EVERGREEN = 0.05;

  /** How likely it is to be read now, beside others. */
  double weight(Instant now) {
    double hours = Math.max(0, Duration.between(publishedAt, now).toMinutes()) / 60.0;
    return appeal * (Math.pow(2, -hours / HALF_LIFE_HOURS) + EVERGREEN);
  }
}
