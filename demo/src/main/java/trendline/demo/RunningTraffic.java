package trendline.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trendline.producer.EventPublisher;

/** Traffic under way; what was sent has arrived once it is closed. */
final class RunningTraffic implements AutoCloseable {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final EventPublisher publisher;
  private final Runnable stop;
  private final Thread thread;

  /**
   * Begins.
   *
   * @param work returns when nothing is left to send, or soon after {@code stop}
   */
  RunningTraffic(EventPublisher publisher, Runnable work, Runnable stop) {
    this.publisher = publisher;
    this.stop = stop;
    thread = new Thread(work, "traffic");
    thread.setUncaughtExceptionHandler((ended, e) -> failure.set(e));
    thread.start();
  }

  /** What ended it before its time, if anything did. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  @Override
  public void close() {
    stop.run();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    publisher.close();
  }
}
