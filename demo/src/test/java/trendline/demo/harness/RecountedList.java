package trendline.demo.harness;

import java.time.Instant;
import java.util.List;

/** A list as the script that shares no code with the pipeline makes it; the parts of the JSON. */
public record RecountedList(
    Instant at, String list, String window, String scope, List<Entry> entries) {
  public RecountedList {
    entries = List.copyOf(entries);
  }

  /** One article in it. */
  public record Entry(
      int rank,
      String articleId,
      double score,
      long windowViews,
      long windowComments,
      long views,
      long comments) {}
}
