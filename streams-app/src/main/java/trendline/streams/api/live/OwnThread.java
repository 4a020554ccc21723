package trendline.streams.api.live;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that all live clients share. */
final class OwnThread implements LiveThread {
  private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);
  private static final int LONGEST_STOP_SECONDS = 2;

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "live-lists");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  @Override
  public void run(Runnable task) {
    executor.execute(() -> guarded(task));
  }

  @Override
  public void eachSecond(Runnable task) {
    var unused = executor.scheduleWithFixedDelay(() -> guarded(task), 1, 1, TimeUnit.SECONDS);
  }

  /** One list that cannot be made must not end all streams, nor the ticks. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A live list could not be sent", e);
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
