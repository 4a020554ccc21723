package trendline.producer.generate;

import java.time.Instant;

/** Numbers what happens; a run that starts at another moment has other ids. */
final class Ids {
  private final String run;
  private long last;

  Ids(long seed, Instant start) {
    run = Long.toString(start.toEpochMilli(), 36) + "." + Long.toHexString(seed);
  }

  String next(String kind) {
    return kind + "-" + run + "-" + ++last;
  }
}
