package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;

/** The only instance dies as by a power cut, and is started again. */
final class Kill implements Fault {
  @Override
  public String name() {
    return "kill";
  }

  @Override
  public int instances() {
    return 1;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) {
    instances.get("1").jvm().kill();

    Instant restart = Instant.now();
    instances.start("1");
    Duration outage = recovery.since(restart);
    instances.awaitReady();
    return outage;
  }
}
