package trendline.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import trendline.demo.harness.StreamsProcess;

/**
 * The disk of the only instance is full while it counts, when it ends, and when it is started
 * again; then there is room, and it is started once more, if it had to end.
 */
final class FullDisk implements Fault {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "full-disk";
  }

  @Override
  public int instances() {
    return 1;
  }

  @Override
  public Duration happenTo(Instances instances, Recovery recovery) throws Exception {
    instances.get("1").jvm().stop();
    try (SmallDisk disk = SmallDisk.mountedAt(instances.stateDir("1"))) {
      instances.start("1");
      recovery.since(Instant.now());
      disk.fill();
      recovery.since(Instant.now());
      instances.get("1").jvm().stop();
      disk.fill();

      StreamsProcess onFullDisk = instances.start("1");
      await().atMost(SOON).until(() -> onFullDisk.isReady() || !onFullDisk.jvm().isAlive());
      disk.makeRoom();
      Instant room = Instant.now();
      if (!onFullDisk.jvm().isAlive()) {
        assertThat(onFullDisk.jvm().waitFor()).as(onFullDisk.jvm().output()).isEqualTo(1);
        assertThat(onFullDisk.jvm().output()).containsIgnoringCase("no space left");
        instances.start("1");
      }
      Duration outage = recovery.since(room);
      instances.get("1").jvm().stop();
      return outage;
    } finally {
      instances.start("1");
      instances.awaitReady();
    }
  }
}
