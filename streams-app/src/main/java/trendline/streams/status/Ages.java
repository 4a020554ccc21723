package trendline.streams.status;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people say them. */
final class Ages {
  private Ages() {}

  static String of(Duration age) {
    double seconds = age.toMillis() / 1000.0;
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    if (seconds < 120) {
      return Math.round(seconds) + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 120
        ? minutes + " min"
        : minutes < 48 * 60
            ? Math.round(minutes / 60.0) + " h"
            : Math.round(minutes / 1440.0) + " d";
  }
}
