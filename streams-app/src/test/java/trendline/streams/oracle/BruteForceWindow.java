package trendline.streams.oracle;

import java.util.List;

/** The buckets of a window at one instant, in the plainest words, and the heat of views in them. */
final class BruteForceWindow {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 3_600_000;

  private final long now;
  private final long width;
  private final int n;

  BruteForceWindow(String label, long now) {
    this.now = now;
    int number = Integer.parseInt(label.substring(0, label.length() - 1));
    int minutes =
        switch (label.charAt(label.length() - 1)) {
          case 'm' -> number;
          case 'h' -> number * 60;
          default -> number * 60 * 24;
        };
    width = minutes <= 120 ? MINUTE : HOUR;
    n = width == MINUTE ? minutes : minutes / 60;
  }

  boolean contains(long instant) {
    long k = now / width - instant / width;
    return k >= 0 && k < n;
  }

  /** {@code max(0, Σₖ 2^(−k/(h·n)) · (cₖ − d·c̄))}. */
  double heat(List<Long> views, double halfLife, double discount) {
    double mean = discount * mean(views);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      long bucket = now / width - k;
      long count = views.stream().filter(view -> view / width == bucket).count();
      sum += Math.pow(2, -k / (halfLife * n)) * (count - mean);
    }
    return Math.max(0, sum);
  }

  private double mean(List<Long> views) {
    long oldestBucket = now / width - (n - 1);
    long startHour = oldestBucket * width / HOUR;
    long pastHours = width == MINUTE ? 24 : 168;
    long past =
        views.stream()
            .filter(view -> view / HOUR < startHour && view / HOUR >= startHour - pastHours)
            .count();
    return past / (double) (pastHours * (HOUR / width));
  }
}
