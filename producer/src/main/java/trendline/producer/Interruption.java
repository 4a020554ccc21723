package trendline.producer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Turns Ctrl-C into an orderly end: asks the work to stop, and lets it finish its last words. */
public final class Interruption {
  private static final int LAST_WORDS_SECONDS = 15;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Runnable stop;

  private Interruption(Runnable stop) {
    this.stop = stop;
  }

  /**
   * Does the work, and calls {@code stop} from another thread when the program is to end before.
   */
  public static <T> T endsWith(Runnable stop, Supplier<T> work) {
    Interruption interruption = new Interruption(stop);
    Thread hook = new Thread(interruption::happened, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      interruption.finished.countDown();
      remove(hook);
    }
  }

  private void happened() {
    stop.run();
    try {
      if (!finished.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("ended before everything was sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is running: it was waiting for us
    }
  }
}
