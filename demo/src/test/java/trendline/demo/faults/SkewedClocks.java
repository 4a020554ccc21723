package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Traffic of senders whose clocks are ahead or behind, each as it comes. */
final class SkewedClocks implements Traffic {
  /** Less than the five minutes from which on an event is refused. */
  static final Duration MOST_ACCEPTED = Duration.ofMinutes(4);

  private final Traffic traffic;
  private final Random random;
  private final long most;

  SkewedClocks(Traffic traffic, long seed, Duration most) {
    this.traffic = traffic;
    this.most = most.toMillis();
    random = new Random(seed);
  }

  @Override
  public List<Sending> next(Instant now) {
    return traffic.next(now.plusMillis(Math.round((2 * random.nextDouble() - 1) * most)));
  }
}
