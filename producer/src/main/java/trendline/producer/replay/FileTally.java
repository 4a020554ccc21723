package trendline.producer.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was not understood of one file. */
final class FileTally {
  private static final int EXAMPLES = 10;

  private final List<Long> firstMalformed = new ArrayList<>();
  private final String file;
  private long malformed;
  private @Nullable String lost;
  private @Nullable String firstReason;

  FileTally(String file) {
    this.file = file;
  }

  void malformed(long line, String why) {
    if (malformed++ == 0) {
      firstReason = why;
    }
    if (firstMalformed.size() < EXAMPLES) {
      firstMalformed.add(line);
    }
  }

  /** The file could not be read to its end. */
  void lost(long afterLine, String why) {
    lost = "broke off after line " + afterLine + ": " + why;
  }

  ReplaySummary.FileTrouble trouble() {
    return new ReplaySummary.FileTrouble(
        file, malformed, List.copyOf(firstMalformed), firstReason, lost);
  }
}
