package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatTest {
  private static final Offset<Double> A_LITTLE = within(1e-9);
  private static final long NOON = Instant.parse("2026-11-24T12:00:00Z").toEpochMilli();
  private static final int MINUTE = BucketUnit.MINUTE.bucketOf(NOON);
  private static final int HOUR = BucketUnit.HOUR.bucketOf(NOON);

  private final ArticleActivity article = new ArticleActivity("budget-2031");

  @Test
  void aViewOfTheCurrentBucketWeighsOneAndOneAHalfLifeAgoAHalf() {
    article.minutes.add(MINUTE, 10);
    article.minutes.add(MINUTE - 15, 10); // a quarter of 60 buckets: 2^(-4·15/60) = 1/2
    article.minutes.add(MINUTE - 30, 10); // 1/4

    assertThat(heat("1h", 0.25, 0.5)).isEqualTo(10 + 5 + 2.5, A_LITTLE);
  }

  @Test
  void theOldestBucketIsTheLastThatCounts() {
    article.minutes.add(MINUTE - 59, 1);
    article.minutes.add(MINUTE - 60, 1_000);
    article.minutes.add(MINUTE + 1, 1_000); // by a clock that is ahead

    assertThat(heat("1h", 0.25, 0)).isEqualTo(Math.pow(2, -59 / 15.0), A_LITTLE);
  }

  @Test
  void halfOfThePastMeanIsTakenFromEachBucket() {
    article.hours.add(HOUR, 4); // window of 4 hours, half-life 1 hour: weights 1, 1/2, 1/4, 1/8
    article.hours.add(HOUR - 1, 2);
    article.hours.add(HOUR - 4, 84); // the mean of the 168 hours before: 168 / 168 = 1
    article.hours.add(HOUR - 171, 84);
    article.hours.add(HOUR - 172, 1_000); // an hour too old

    // (4 - 0.5) + (2 - 0.5) / 2 - 0.5 / 4 - 0.5 / 8 = 3.5 + 0.75 - 0.1875
    assertThat(heat("4h", 0.25, 0.5)).isEqualTo(4.0625, A_LITTLE);
  }

  @Test
  void thePastOfAnHourIsTheDayBeforeTheHourInWhichItStarts() {
    article.minutes.add(MINUTE, 3); // the window of 2 minutes starts at 11:59, in the hour of 11
    article.hours.add(HOUR, 1_000);
    article.hours.add(HOUR - 1, 1_000);
    article.hours.add(HOUR - 2, 720); // 10:00; with 11:00 the day before: 1440 in 1440 minutes
    article.hours.add(HOUR - 25, 720);
    article.hours.add(HOUR - 26, 1_000);

    // half-life of half a window, one minute: (3 - 0.5) + (0 - 0.5) / 2
    assertThat(heat("2m", 0.5, 0.5)).isEqualTo(2.25, A_LITTLE);
  }

  @Test
  void whatIsReadLessThanExpectedScoresZero() {
    article.hours.add(HOUR, 1);
    article.hours.add(HOUR - 30, 100_000);

    assertThat(heat("24h", 0.25, 0.5)).isZero();
  }

  private double heat(String window, double halfLife, double discount) {
    return new Heat(Window.parse(window), halfLife, discount).score(article, NOON);
  }
}
