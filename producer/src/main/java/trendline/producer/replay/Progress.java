package trendline.producer.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows how far a reading is: a bar on a terminal, otherwise a line every ten seconds. */
final class Progress {
  private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_A_LOG = Duration.ofSeconds(10);
  private static final int LINES_BETWEEN_LOOKS = 256;
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final Clock clock;
  private final boolean terminal;
  private final String doing;
  private final long totalBytes;
  private final Instant began;
  private Instant shown;
  private long bytes;
  private long lines;

  /**
   * Progress of one reading of all files.
   *
   * @param totalBytes 0 where nobody knows
   */
  Progress(PrintStream err, boolean terminal, Clock clock, String doing, long totalBytes) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.doing = doing;
    this.totalBytes = totalBytes;
    this.began = clock.instant();
    this.shown = began;
  }

  void read(long count) {
    bytes += count;
  }

  void line() {
    lines++;
    // a look at the clock for every line would be seen in the throughput
    if (lines % LINES_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  /** Shows the state where it is time; for use before a wait, too. */
  void look() {
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(terminal ? ON_A_TERMINAL : IN_A_LOG) >= 0) {
      shown = now;
      err.print(terminal ? "\r" + text(now) + "\u001b[K" : text(now) + "\n");
      err.flush();
    }
  }

  /** Takes the bar away. */
  void finish() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  String text(Instant now) {
    double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
    String rate = String.format(Locale.ROOT, "%,d lines, %,.0f/s", lines, lines / seconds);
    if (totalBytes == 0) {
      return doing + " " + rate;
    }
    double done = Math.min(1.0, (double) bytes / totalBytes);
    int filled = (int) (done * WIDTH);
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %3.0f %% of %s, %s%s",
        doing,
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done * 100,
        size(totalBytes),
        rate,
        done > 0 ? ", " + remaining(seconds / done - seconds) + " left" : "");
  }

  private static String size(long count) {
    return count < 10_000_000
        ? String.format(Locale.ROOT, "%.1f MB", count / 1e6)
        : String.format(Locale.ROOT, "%,.0f MB", count / 1e6);
  }

  private static String remaining(double seconds) {
    long left = Math.round(seconds);
    return left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s";
  }
}
