package trendline.streams.ranking;

/**
 * The score of {@link Formula#HEAT}: {@code max(0, Σₖ wₖ · (cₖ − d·c̄))} over the n buckets of the
 * window, k = 0 the current one, with {@code wₖ = 2^(−k/(h·n))}, cₖ the views in a bucket, c̄ the
 * mean views a bucket in the article's past, h the half-life as a part of the window and d the
 * discount. With h = ¼ a weight is {@code 2^(−4k/n)}.
 *
 * <p>The past of a window of minutes is the 24 hour buckets before the one in which it starts; that
 * of a window of hours the 168 hour buckets before it.
 */
final class Heat {
  private static final int PAST_OF_MINUTES = 24;
  private static final int MINUTES_AN_HOUR = 60;

  private final Window window;
  private final double pastDiscount;
  private final double[] weights;
  private final double sumOfWeights;

  Heat(Window window, double halfLife, double pastDiscount) {
    this.window = window;
    this.pastDiscount = pastDiscount;
    weights = new double[window.buckets()];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.pow(2, -k / (halfLife * weights.length));
      sum += weights[k];
    }
    sumOfWeights = sum;
  }

  double score(ArticleActivity article, long now) {
    int last = window.last(now);
    Buckets buckets = window.unit() == BucketUnit.MINUTE ? article.minutes : article.hours;
    double weighted = 0;
    for (int i = buckets.firstIndexFrom(window.first(now));
        i < buckets.size() && buckets.id(i) <= last;
        i++) {
      weighted += weights[last - buckets.id(i)] * buckets.count(i);
    }
    return Math.max(0, weighted - pastDiscount * meanOfPast(article, now) * sumOfWeights);
  }

  private double meanOfPast(ArticleActivity article, long now) {
    if (window.unit() == BucketUnit.MINUTE) {
      int startHour = Math.floorDiv(window.first(now), MINUTES_AN_HOUR);
      long views = article.hours.sum(startHour - PAST_OF_MINUTES, startHour - 1);
      return views / (double) (PAST_OF_MINUTES * MINUTES_AN_HOUR);
    }
    int start = window.first(now);
    return article.hours.sum(start - RankedList.PAST_HOURS, start - 1)
        / (double) RankedList.PAST_HOURS;
  }
}
