package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two instances are told to end and started again, one after the other, as in an upgrade. */
final class RollingRestart implements Fault {
  /** Nothing, or the signal that it was told by. */
  private static final List<Integer> GRACEFUL = List.of(0, 143);

  @Override
  public String name() {
    return "rolling-restart";
  }

  @Override
  public int instances() {
    return 2;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) throws InterruptedException {
    Duration longest = Duration.ZERO;
    for (String id : List.of("1", "2")) {
      Instant stop = Instant.now();
      assertThat(instances.get(id).jvm().stop()).isIn(GRACEFUL);
      Duration stopping = Duration.between(stop, Instant.now());

      Instant restart = Instant.now();
      instances.start(id);
      Duration outage = stopping.plus(recovery.since(restart));
      instances.awaitReady();
      longest = longest.compareTo(outage) < 0 ? outage : longest;
    }
    return longest;
  }
}
