package trendline.demo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/**
 * What a fault came to.
 *
 * @param times how often it happened
 * @param recovery the longest time in which some partition was not counted; zero where counting was
 *     never interrupted, shown as a dash
 */
record FaultLine(String fault, int times, long acknowledged, long difference, Duration recovery) {
  private static final Path TABLE = Path.of("target", "faults.tsv");

  /** Says it, and adds it to the table of all faults. */
  void report() throws IOException {
    System.out.println(this);
    Files.writeString(
        TABLE,
        String.join(
                "\t",
                fault,
                Integer.toString(times),
                Long.toString(acknowledged),
                Long.toString(difference),
                seconds())
            + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private String seconds() {
    return recovery.isZero()
        ? "-"
        : String.format(Locale.ROOT, "%.1f", recovery.toMillis() / 1000.0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "fault=%s times=%d acknowledged=%d difference=%d recovery=%s",
        fault,
        times,
        acknowledged,
        difference,
        seconds());
  }
}
