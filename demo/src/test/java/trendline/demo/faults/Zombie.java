package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;

/**
 * One of two instances stands still until the other has taken over, and then goes on as if it still
 * owned its partitions.
 */
final class Zombie implements Fault {
  @Override
  public String name() {
    return "zombie";
  }

  @Override
  public int instances() {
    return 2;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) {
    instances.get("2").jvm().suspend();
    Duration outage = recovery.since(Instant.now());

    instances.get("2").jvm().resume();
    instances.awaitReady();
    recovery.since(Instant.now());
    return outage;
  }
}
