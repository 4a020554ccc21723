package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;

/** One of two instances dies, and the other takes over before it is started again. */
final class FailOver implements Fault {
  @Override
  public String name() {
    return "fail-over";
  }

  @Override
  public int instances() {
    return 2;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) {
    instances.get("2").jvm().kill();

    Duration outage = recovery.since(Instant.now());
    instances.start("2");
    instances.awaitReady();
    recovery.since(Instant.now());
    return outage;
  }
}
