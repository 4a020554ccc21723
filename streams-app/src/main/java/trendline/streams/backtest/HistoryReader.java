package trendline.streams.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import trendline.cli.FailedException;
import trendline.events.Comment;
import trendline.events.Decoded;
import trendline.events.Event;
import trendline.events.EventLines;
import trendline.events.PageView;

/**
 * Reads files of events, and puts the events in the order of their time.
 *
 * <p>A view comes when it occurred. A comment comes when it was written, and so do its later
 * versions, in the order of the file: when a comment was changed is not in the contract. An article
 * has no time: it comes with the newest event before it in its file, and is known from the start
 * where there is none.
 */
public final class HistoryReader {
  private final EventLines decoder = new EventLines();
  private final SlimEvents slim = new SlimEvents();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final InputStream standardInput;
  private final LongConsumer progress;
  private long lines;
  private long malformed;
  private @Nullable String firstMalformed;

  /**
   * A reader.
   *
   * @param progress is told how many lines have been read
   */
  public HistoryReader(InputStream standardInput, LongConsumer progress) {
    this.standardInput = standardInput;
    this.progress = progress;
  }

  /**
   * Reads all files; what is no event is left out and counted.
   *
   * @throws FailedException where a file cannot be read
   */
  public History read(List<String> names) {
    List<EventFile> files = names.stream().map(EventFile::of).toList();
    files.forEach(this::read);
    // a stable sort, which costs one pass where the files are in order
    arrivals.sort(Comparator.comparing(Arrival::at));
    return new History(arrivals, lines, malformed, firstMalformed);
  }

  private void read(EventFile file) {
    long number = 0;
    try (BufferedReader in = file.lines(standardInput)) {
      Instant newest = Arrival.FROM_THE_START;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          newest = take(file, number, line, newest);
        }
      }
    } catch (IOException e) {
      throw new FailedException(
          "--events " + file.name() + ": cannot be read beyond line " + number + ": " + e, e);
    }
  }

  /** Answers when the newest event of the file so far was. */
  private Instant take(EventFile file, long number, String line, Instant newest) {
    progress.accept(++lines);
    Decoded decoded = decoder.decode(line.getBytes(StandardCharsets.ISO_8859_1));
    if (decoded instanceof Decoded.Rejected rejected) {
      malformed++;
      if (firstMalformed == null) {
        firstMalformed = file.name() + ", line " + number + ": " + rejected.detail();
      }
      return newest;
    }
    Event event = ((Decoded.Accepted) decoded).event();
    Instant occurredAt = occurredAt(event);
    arrivals.add(new Arrival(occurredAt == null ? newest : occurredAt, slim.of(event)));
    return occurredAt == null || occurredAt.isBefore(newest) ? newest : occurredAt;
  }

  private static @Nullable Instant occurredAt(Event event) {
    if (event instanceof PageView view) {
      return view.occurredAt();
    }
    return event instanceof Comment comment ? comment.occurredAt() : null;
  }
}
