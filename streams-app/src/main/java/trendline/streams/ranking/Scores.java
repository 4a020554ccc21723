package trendline.streams.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trendline.events.RankingEntry;

/**
 * An article's entry in each list, null where it may not stand there.
 *
 * @param minute the minute of the wall clock for which they hold
 * @param entries by the lists' order in the settings
 */
record Scores(int minute, List<@Nullable RankingEntry> entries) {
  Scores {
    // not List.copyOf, which refuses the nulls
    entries = Collections.unmodifiableList(new ArrayList<>(entries));
  }
}
