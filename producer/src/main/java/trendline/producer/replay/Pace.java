package trendline.producer.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds events back until they are due, and lets go at once when the replay is stopped. */
final class Pace {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Speed speed;
  private final Clock clock;
  private @Nullable Instant firstEvent;
  private Instant began = Instant.EPOCH;

  Pace(Speed speed, Clock clock) {
    this.speed = speed;
    this.clock = clock;
  }

  /** Waits until an event is due; lines out of order do not wait. */
  void await(Instant event) {
    Duration wait = waitFor(event);
    if (wait.isZero() || wait.isNegative()) {
      return;
    }
    try {
      stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
    }
  }

  Duration waitFor(Instant event) {
    Instant now = clock.instant();
    if (firstEvent == null) {
      firstEvent = event;
      began = now;
    }
    return Duration.between(now, began.plus(speed.dueAfter(firstEvent, event)));
  }

  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
