package trendline.streams.api.live;

import java.util.ArrayList;
import java.util.List;

/** Does everything at once, and lets seconds pass when a test says so. */
final class HandThread implements LiveThread {
  private final List<Runnable> ticks = new ArrayList<>();

  @Override
  public synchronized void run(Runnable task) {
    task.run();
  }

  @Override
  public void eachSecond(Runnable task) {
    ticks.add(task);
  }

  synchronized void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      ticks.forEach(Runnable::run);
    }
  }

  @Override
  public void close() {}
}
