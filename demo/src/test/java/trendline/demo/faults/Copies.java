package trendline.demo.faults;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Traffic whose senders retry: each record comes twice to several times. */
final class Copies implements Traffic {
  private final Traffic traffic;
  private final Random random;
  private final int most;

  /**
   * Traffic in copies.
   *
   * @param most copies of a record, 2 or more
   */
  Copies(Traffic traffic, long seed, int most) {
    this.traffic = traffic;
    this.most = most;
    random = new Random(seed);
  }

  @Override
  public List<Sending> next(Instant now) {
    return traffic.next(now).stream()
        .flatMap(each -> Stream.generate(() -> each).limit(2 + random.nextInt(most - 1)))
        .toList();
  }
}
