package trendline.demo.faults;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import trendline.demo.harness.CollectorProcess;

/**
 * Readers who report views to a collector without a pause; remembers which were answered with 202.
 */
final class ReportedLoad implements AutoCloseable {
  private static final int READERS = 8;
  private static final long PAUSE_MILLIS = 10;

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicLong next = new AtomicLong();
  private final LongAdder putOff = new LongAdder();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
  private final CollectorProcess collector;

  ReportedLoad(CollectorProcess collector) {
    this.collector = collector;
    for (int i = 0; i < READERS; i++) {
      readers.execute(this::report);
    }
  }

  private void report() {
    try {
      while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        String id = "view-" + next.incrementAndGet();
        if (status(id) == 202) {
          accepted.add(id);
        } else {
          putOff.increment();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(String eventId) {
    try {
      return collector.view("{\"articleId\":\"cup\",\"eventId\":\"" + eventId + "\"}");
    } catch (IOException e) {
      // it is dead just now, and has promised nothing
      return 0;
    }
  }

  /** The ids of the views that were answered with 202. */
  Set<String> accepted() {
    return accepted;
  }

  /** How many were not. */
  long putOff() {
    return putOff.sum();
  }

  /** Lets each reader hear its last answer. */
  void finish() throws InterruptedException {
    stopped.countDown();
    readers.shutdown();
    if (!readers.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a reader waits for ever");
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    readers.shutdownNow();
  }
}
