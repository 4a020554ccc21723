package trendline.demo.faults;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import trendline.demo.harness.ChildJvm;

/** Starts an instance again that has ended, as a container's runtime does. */
final class Supervisor implements AutoCloseable {
  private static final int LOOK_MILLIS = 500;
  private static final int LONGEST_START_SECONDS = 10;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger restarts = new AtomicInteger();
  private final Instances instances;
  private final String id;

  Supervisor(Instances instances, String id) {
    this.instances = instances;
    this.id = id;
    var unused =
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    ChildJvm jvm = instances.get(id).jvm();
    if (!jvm.isAlive()) {
      restarts.incrementAndGet();
      System.out.printf("instance %s ended; it said: %s%n", id, jvm.output());
      instances.start(id);
    }
  }

  /** How often it had to. */
  int restarts() {
    return restarts.get();
  }

  /** From now on, what has ended stays so. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("an instance takes long to start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
