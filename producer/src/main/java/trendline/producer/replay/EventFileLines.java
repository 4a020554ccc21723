package trendline.producer.replay;

import java.util.List;
import trendline.events.Decoded;
import trendline.events.EventLines;

/** Reads event files, {@code .ndjson}. */
final class EventFileLines implements LineReader {
  private final EventLines lines = new EventLines();

  @Override
  public LineOutcome read(long number, byte[] line) {
    Decoded decoded = lines.decode(line);
    if (decoded instanceof Decoded.Accepted accepted) {
      return new LineOutcome.Events(List.of(accepted.event()));
    }
    return new LineOutcome.Malformed(((Decoded.Rejected) decoded).detail());
  }
}
