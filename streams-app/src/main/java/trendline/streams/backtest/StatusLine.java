package trendline.streams.backtest;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import trendline.cli.Terminal;

/** Shows on a terminal how far a long work is; elsewhere nothing. */
public final class StatusLine implements AutoCloseable {
  private static final long BETWEEN_NANOS = Duration.ofMillis(200).toNanos();

  private final PrintStream err;
  private final boolean watched;
  private long shown = System.nanoTime();

  public StatusLine(PrintStream err) {
    this.err = err;
    this.watched = Terminal.isBehind(err);
  }

  /** Shows the text, if the last one has been there for long enough. */
  public void show(Supplier<String> text) {
    if (watched && System.nanoTime() - shown >= BETWEEN_NANOS) {
      err.print("\r" + text.get() + "\u001b[K");
      err.flush();
      shown = System.nanoTime();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (watched) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
