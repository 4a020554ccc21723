package trendline.producer.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Gathers what many threads want written, so that one sync of the disk serves them all; its thread
 * must not be interrupted, as that would close the files.
 */
final class CommitLoop<T> implements AutoCloseable {
  private static final int LARGEST_BATCH = 4096;
  private static final long LONGEST_CLOSE_MILLIS = 10_000;

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<T> batch = new ArrayList<>();
  private final Consumer<List<T>> commit;
  private final Thread thread;
  private boolean closed;

  CommitLoop(String name, Consumer<List<T>> commit) {
    this.commit = commit;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands in something to be written with its neighbours. */
  void add(T each) {
    queue.add(() -> batch.add(each));
  }

  /** Has something done by the writing thread, after what was handed in before is written. */
  void then(Runnable task) {
    queue.add(
        () -> {
          flush();
          task.run();
        });
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    try {
      while (!closed) {
        queue.take().run();
        Runnable next = queue.poll();
        while (next != null) {
          next.run();
          next = batch.size() < LARGEST_BATCH ? queue.poll() : null;
        }
        flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      commit.accept(List.copyOf(batch));
      batch.clear();
    }
  }

  /** Writes what was handed in before, and ends. */
  @Override
  public void close() {
    then(() -> closed = true);
    try {
      thread.join(LONGEST_CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
