package trendline.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C or a termination signal, heard by the one who works; the JVM then stays until everything
 * is closed, for half a minute at most.
 */
public final class ShutdownRequest implements AutoCloseable {
  private static final long LONGEST_CLOSE_SECONDS = 30;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::endOrderly, "shutdown");
  private final Runnable stop;

  /** For one who waits by {@link #cameWithin}. */
  public ShutdownRequest() {
    this(() -> {});
  }

  private ShutdownRequest(Runnable stop) {
    this.stop = stop;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Does the work, and calls {@code stop} from another thread when it is to end before. */
  public static <T> T endsBy(Runnable stop, Supplier<T> work) {
    ShutdownRequest request = new ShutdownRequest(stop);
    try {
      return work.get();
    } finally {
      request.close();
    }
  }

  /** Waits for the request; answers whether it came in time. */
  public boolean cameWithin(Duration wait) throws InterruptedException {
    return asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void endOrderly() {
    asked.countDown();
    stop.run();
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
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is ending, and the hook was waiting for this
    }
  }
}
