package trendline.producer.replay;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import trendline.cli.Terminal;
import trendline.cli.WrongUseException;
import trendline.producer.EventSink;

/** Sends what files tell as if it happened again. */
public final class Replay {
  private final byte[] secret;
  private final List<LogFile> files;
  private final ReplaySettings settings;
  private final EventSink sink;
  private final PrintStream err;
  private final Clock clock;
  private final Pace pace;

  /**
   * A replay of files in the order in which they are named.
   *
   * @param files names; {@code -} for standard input
   * @param err where progress is shown
   * @throws WrongUseException where a file cannot be read
   */
  public Replay(
      List<String> files, ReplaySettings settings, EventSink sink, PrintStream err, Clock clock) {
    this(files, settings, sink, err, clock, System.in);
  }

  Replay(
      List<String> files,
      ReplaySettings settings,
      EventSink sink,
      PrintStream err,
      Clock clock,
      InputStream standardInput) {
    this.files = readable(files, standardInput);
    this.settings = settings;
    this.sink = sink;
    this.err = err;
    this.clock = clock;
    this.pace = new Pace(settings.speed(), clock);
    this.secret = settings.visitorSecret();
  }

  /**
   * Finds a mistyped name before anything else is done.
   *
   * @throws WrongUseException where a file cannot be read
   */
  static List<LogFile> readable(List<String> files, InputStream standardInput) {
    if (files.stream().filter("-"::equals).count() > 1) {
      throw new WrongUseException("-: standard input can be read once only");
    }
    return files.stream().map(name -> LogFile.of(name, standardInput)).toList();
  }

  /** Ends {@link #run} soon, from any thread. */
  public void stop() {
    pace.stop();
  }

  /** Reads the files to their end, or until stopped, and waits until Kafka has everything. */
  public ReplaySummary run() {
    if (settings.rebase() == Rebase.NONE) {
      return send(files, TimeShift.NONE);
    }
    List<LogFile> twice = files.stream().map(LogFile::spooled).toList();
    try {
      return send(twice, shiftToNow(twice));
    } finally {
      for (int i = 0; i < files.size(); i++) {
        twice.get(i).discardIfSpoolOf(files.get(i));
      }
    }
  }

  private TimeShift shiftToNow(List<LogFile> readable) {
    NewestInstant newest = new NewestInstant();
    reading(readable).run(progress(readable, "finding the newest event"), newest);
    Instant at = newest.newest();
    return at == null
        ? TimeShift.NONE
        : new TimeShift(Duration.between(at, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  private ReplaySummary send(List<LogFile> readable, TimeShift shift) {
    Tally tally = new Tally();
    long droppedBefore = sink.dropped();
    Progress progress = progress(readable, "replaying");
    reading(readable).run(progress, new EventsToSink(tally, sink, shift, pace, progress));
    sink.flush();
    if (pace.isStopped()) {
      tally.stopped();
    }
    return tally.summary(sink.dropped() - droppedBefore);
  }

  private Reading reading(List<LogFile> readable) {
    return new Reading(readable, settings, secret, pace::isStopped);
  }

  private Progress progress(List<LogFile> readable, String doing) {
    // one file of unknown size makes the whole unknown
    boolean known = readable.stream().allMatch(file -> file.size() > 0);
    long total = known ? readable.stream().mapToLong(LogFile::size).sum() : 0;
    return new Progress(err, Terminal.isBehind(err), clock, doing, total);
  }
}
