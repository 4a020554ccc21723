package trendline.producer.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chooses what is read: by appeal and age, and now and then one article that everybody shares. */
final class Popularity {
  private static final Duration REFRESH = Duration.ofSeconds(30);
  private static final Duration BURST = Duration.ofMinutes(10);
  private static final long MINUTES_BETWEEN_BURSTS = 20;
  private static final double BURST_SHARE = 0.3;

  private final Random random;
  private List<Publication> choice = List.of();
  private double[] cumulated = {};
  private Instant refreshAt = Instant.MIN;
  private Instant burstAt = Instant.MIN;
  private Instant burstEnds = Instant.MIN;
  private @Nullable Publication burst;

  Popularity(Random random) {
    this.random = random;
  }

  /** One of the published articles, of which there is at least one. */
  Publication choose(List<Publication> published, Instant now) {
    if (!now.isBefore(refreshAt)) {
      refresh(published, now);
    }
    if (burst != null && random.nextDouble() < BURST_SHARE) {
      return burst;
    }
    return weighted();
  }

  private void refresh(List<Publication> published, Instant now) {
    choice = List.copyOf(published);
    cumulated = new double[choice.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += choice.get(i).weight(now);
      cumulated[i] = sum;
    }
    refreshAt = now.plus(REFRESH);
    if (!now.isBefore(burstAt)) {
      burst = choice.get(random.nextInt(choice.size()));
      burstEnds = now.plus(BURST);
      burstAt =
          now.plus(
              Duration.ofMinutes(
                  MINUTES_BETWEEN_BURSTS / 2 + random.nextInt((int) MINUTES_BETWEEN_BURSTS)));
    } else if (!now.isBefore(burstEnds)) {
      burst = null;
    }
  }

  private Publication weighted() {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, at);
    int index = found >= 0 ? found : -found - 1;
    return choice.get(Math.min(index, choice.size() - 1));
  }
}
