package trendline.demo.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

/** Time for which a fault lasts. */
final class Passing {
  private static final Duration STEP = Duration.ofMillis(250);
  private static final Duration AT_MOST_MORE = Duration.ofSeconds(30);

  private Passing() {}

  static void of(Duration time) {
    repeating(() -> {}, time);
  }

  /** Does it again and again meanwhile. */
  static void repeating(Runnable act, Duration time) {
    Instant end = Instant.now().plus(time);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(STEP)
        .atMost(time.plus(AT_MOST_MORE))
        .until(
            () -> {
              act.run();
              return Instant.now().isAfter(end);
            });
  }
}
