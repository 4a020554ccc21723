package trendline.benchmarks.run;

import java.time.Duration;
import trendline.cli.FailedException;

/** Until when something must have happened; begins anew whenever it goes on. */
public final class Deadline {
  private static final long PAUSE_MILLIS = 20;

  private final Duration longest;
  private final String complaint;
  private long begun = System.nanoTime();

  /**
   * Begins now.
   *
   * @param complaint what is wrong where nothing happened for so long
   */
  public Deadline(Duration longest, String complaint) {
    this.longest = longest;
    this.complaint = complaint;
  }

  public void goesOn() {
    begun = System.nanoTime();
  }

  public boolean isOver() {
    return System.nanoTime() - begun > longest.toNanos();
  }

  /**
   * Waits a little.
   *
   * @throws FailedException where it is over
   */
  public void pause() throws InterruptedException {
    if (isOver()) {
      throw new FailedException(complaint + ": nothing happened for " + longest.toSeconds() + " s");
    }
    Thread.sleep(PAUSE_MILLIS);
  }
}
