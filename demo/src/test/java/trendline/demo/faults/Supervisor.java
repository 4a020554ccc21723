package trendline.demo.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts an instance again that has ended, as a container's runtime does. */
final class Supervisor implements AutoCloseable {
  private static final int LOOK_MILLIS = 500;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Map<Long, String> ended = new ConcurrentHashMap<>();
  private final Instances instances;
  private final String id;

  Supervisor(Instances instances, String id) {
    this.instances = instances;
    this.id = id;
    var unused =
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    var jvm = instances.get(id).jvm();
    if (!jvm.isAlive()) {
      ended.put(jvm.pid(), jvm.output());
      System.out.printf("instance %s ended; it said: %s%n", id, jvm.output());
      instances.start(id);
    }
  }

  /** How often it had to. */
  int restarts() {
    return ended.size();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
