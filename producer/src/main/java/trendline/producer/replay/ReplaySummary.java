package trendline.producer.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of every line. In access logs: {@code read = pageViews + comments + all bots +
 * notAnArticle + malformed}; in event files articles are lines, too.
 *
 * @param read lines, blank ones left out
 * @param articles told of; in access logs on top of the lines
 * @param bots page views filtered, by rule
 * @param notAnArticle requests that are neither a view of an article nor a comment
 * @param troubles the files that were not understood as a whole
 * @param dropped events that Kafka did not take
 * @param stopped whether it was ended before the end of the files
 */
public record ReplaySummary(
    long read,
    long pageViews,
    long comments,
    long articles,
    Map<String, Long> bots,
    long notAnArticle,
    List<FileTrouble> troubles,
    long dropped,
    boolean stopped) {
  /**
   * What was not understood of one file.
   *
   * @param malformed lines that are not of the format
   * @param firstMalformed the numbers of the first ten of them
   * @param firstReason why the first of them is malformed
   * @param lost why the file could not be read to its end, null where it could
   */
  public record FileTrouble(
      String file,
      long malformed,
      List<Long> firstMalformed,
      @Nullable String firstReason,
      @Nullable String lost) {
    boolean any() {
      return malformed > 0 || lost != null;
    }
  }

  /** Lines that are not of their file's format. */
  public long malformed() {
    return troubles.stream().mapToLong(FileTrouble::malformed).sum();
  }

  /** Whether nothing was understood, as where the format is another one. */
  public boolean nothingUnderstood() {
    return read > 0 && malformed() == read;
  }

  /** Whether something is missing in Kafka that the files have. */
  public boolean failed() {
    return dropped > 0
        || nothingUnderstood()
        || troubles.stream().anyMatch(trouble -> trouble.lost() != null);
  }
}
