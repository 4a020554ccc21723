package trendline.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, heard by the one who waits; the JVM then stays until everything is closed, for half a
 * minute at most.
 */
final class ShutdownRequest implements AutoCloseable {
  private static final long LONGEST_CLOSE_SECONDS = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  ShutdownRequest() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endOrderly, "shutdown"));
  }

  /** Waits for the request; answers whether it came in time. */
  boolean cameWithin(Duration wait) throws InterruptedException {
    return asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void endOrderly() {
    asked.countDown();
    try {
      if (!closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("ended before everything was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed: the JVM may go. */
  @Override
  public void close() {
    closed.countDown();
  }
}
