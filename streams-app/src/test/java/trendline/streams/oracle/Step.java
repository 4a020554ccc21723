package trendline.streams.oracle;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * One thing that happens to a world. It carries its instant, so that leaving out another step moves
 * neither its clock nor its events.
 *
 * @param now the wall clock when it happens, in milliseconds since 1970; never before an earlier
 *     step's
 * @param what for people
 */
public record Step<W extends World>(long now, String what, Consumer<W> happening) {
  @Override
  public String toString() {
    return Instant.ofEpochMilli(now) + " " + what;
  }
}
