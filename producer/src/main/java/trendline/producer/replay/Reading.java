package trendline.producer.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads all files once, line by line, to the end or until stopped. */
final class Reading {
  /** What is done with the lines. */
  interface Listener {
    void file(String name);

    void line(long number, LineOutcome outcome);

    /** The file cannot be read further. */
    void brokeOff(long afterLine, String why);
  }

  /** A few times what servers let through as one request; longer lines are not worth keeping. */
  private static final int LONGEST_LINE = 64 * 1024;

  private final LineReader accessLogs;
  private final LineReader eventFiles = new EventFileLines();
  private final List<LogFile> files;
  private final ReplaySettings settings;
  private final BooleanSupplier stopped;

  Reading(List<LogFile> files, ReplaySettings settings, byte[] secret, BooleanSupplier stopped) {
    this.files = files;
    this.settings = settings;
    this.stopped = stopped;
    accessLogs = new AccessLogLines(settings.articlePath(), new Visitors(secret));
  }

  void run(Progress progress, Listener listener) {
    for (LogFile file : files) {
      if (!stopped.getAsBoolean()) {
        listener.file(file.name());
        read(file, progress, listener);
      }
    }
    progress.finish();
  }

  private void read(LogFile file, Progress progress, Listener listener) {
    LineReader reader =
        settings.formatOf(file.name()) == FileFormat.NDJSON ? eventFiles : accessLogs;
    long last = 0;
    try (InputStream in = file.open(progress::read)) {
      BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
      while (!stopped.getAsBoolean() && lines.next()) {
        last = lines.number();
        progress.line();
        listener.line(last, outcome(reader, lines));
      }
    } catch (IOException e) {
      String message = e.getMessage();
      listener.brokeOff(last, message == null ? e.getClass().getSimpleName() : message);
    }
  }

  private static LineOutcome outcome(LineReader reader, BoundedLines lines) {
    return lines.isTooLong()
        ? new LineOutcome.Malformed("longer than " + LONGEST_LINE + " bytes")
        : reader.read(lines.number(), lines.line());
  }
}
