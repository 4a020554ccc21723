package trendline.producer.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.producer.spool.Spool;
import trendline.producer.spool.SpoolChunk;
import trendline.producer.spool.SpoolEntry;

/**
 * Sends what the spool holds, the oldest first, and drops it once Kafka has it; tries again for as
 * long as that takes. The thread must not be interrupted, as that would close the spool's files.
 */
final class Drainer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);
  private static final int CHUNK = 2_000;
  private static final long PAUSE_MILLIS = 500;
  private static final long LONGEST_CLOSE_MILLIS = 8_000;

  private final Semaphore wanted = new Semaphore(0);
  private final Spool spool;
  private final RecordSender sender;
  private final AtomicLong drained = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  private boolean inTrouble;

  Drainer(Spool spool, RecordSender sender) {
    this.spool = spool;
    this.sender = sender;
    thread = new Thread(this::run, "drain-spool");
    thread.setDaemon(true);
    thread.start();
  }

  /** There is something to drain. */
  void wake() {
    if (wanted.availablePermits() == 0) {
      wanted.release();
    }
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  long drained() {
    return drained.get();
  }

  private void run() {
    try {
      while (!closed) {
        if (spool.entries() == 0) {
          inTrouble = false;
          wanted.acquire();
        } else if (!step()) {
          wanted.drainPermits();
          pause();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits out the time even where others wake: Kafka is not back because a view came. */
  private void pause() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    long left = PAUSE_MILLIS;
    while (!closed && left > 0) {
      wanted.tryAcquire(left, TimeUnit.MILLISECONDS);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  /** Whether some of it went on its way, so that there is no reason to wait. */
  private boolean step() {
    try {
      Optional<SpoolChunk> chunk = spool.peek(CHUNK);
      if (chunk.isEmpty() || !isTaken(chunk.get())) {
        return false;
      }
      spool.drop(chunk.get());
      drained.addAndGet(chunk.get().entries().size());
      if (spool.entries() == 0) {
        LOG.info("the spool is empty, events go to Kafka again drained={}", drained);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      complain("the spool cannot be drained, trying again", e);
      return false;
    }
  }

  /** All of it or nothing: sent again, it is in the order in which it came. */
  private boolean isTaken(SpoolChunk chunk) {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (SpoolEntry entry : chunk.entries()) {
      CompletableFuture<Void> each = sender.send(OutgoingRecord.ofBytes(entry.payload()));
      sent.add(each);
      if (each.isCompletedExceptionally()) {
        // the others would each wait in vain
        break;
      }
    }
    try {
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
      return true;
    } catch (CompletionException e) {
      complain("Kafka does not take what the spool holds, trying again", e);
      return false;
    }
  }

  private void complain(String what, Throwable why) {
    if (inTrouble) {
      LOG.debug(what, why);
    } else {
      LOG.warn(what, why);
    }
    inTrouble = true;
  }

  @Override
  public void close() {
    closed = true;
    wanted.release();
    try {
      thread.join(LONGEST_CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
