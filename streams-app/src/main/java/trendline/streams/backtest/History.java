package trendline.streams.backtest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a site, in the order in which a backtest takes it to have come.
 *
 * @param arrivals by time; what came at the same time as it stood in the files
 * @param lines how many lines were read, blank ones left aside
 * @param malformed how many of them are no events
 * @param firstMalformed file, line and reason of the first of these; null where there is none
 */
public record History(
    List<Arrival> arrivals, long lines, long malformed, @Nullable String firstMalformed) {
  public History {
    arrivals = List.copyOf(arrivals);
  }

  public boolean isEmpty() {
    return arrivals.isEmpty();
  }

  /** When the last view or comment was; null where there is neither. */
  public @Nullable Instant last() {
    Instant last = isEmpty() ? Arrival.FROM_THE_START : arrivals.get(arrivals.size() - 1).at();
    return last.equals(Arrival.FROM_THE_START) ? null : last;
  }
}
