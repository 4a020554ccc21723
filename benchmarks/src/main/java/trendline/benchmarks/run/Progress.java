package trendline.benchmarks.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says on standard error how far a long run has come, every few seconds. */
public final class Progress {
  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private String step = "";
  private long said;
  private long begun;
  private String doing = "";

  public Progress(PrintWriter err) {
    this.err = err;
    said = System.nanoTime();
  }

  /** What is done from now on. */
  public void begin(String newStep) {
    step = newStep;
    doing = "";
  }

  /** How far that has come. */
  public void tell(String what, long done, long all) {
    long now = System.nanoTime();
    if (!what.equals(doing)) {
      doing = what;
      begun = now;
    }
    if (now - said < EVERY_NANOS) {
      return;
    }
    said = now;
    double seconds = (now - begun) / 1e9;
    say(
        String.format(
            Locale.ROOT,
            "%s: %s, %,d of %,d, %,.0f a second",
            step,
            what,
            done,
            all,
            seconds > 0 ? done / seconds : 0));
  }

  public void say(String line) {
    err.println(line);
    err.flush();
  }
}
