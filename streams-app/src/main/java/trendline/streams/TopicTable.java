package trendline.streams;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import trendline.events.topics.Topic;
import trendline.events.topics.TopicState;
import trendline.events.topics.Topics;

/** The topics and what they hold, a row each. */
final class TopicTable {
  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

  private final Topics topics;
  private final Map<String, TopicState> states;

  TopicTable(Topics topics, Map<String, TopicState> states) {
    this.topics = topics;
    this.states = states;
  }

  void print(PrintWriter out) {
    out.printf(
        "%-40s %10s %8s  %-8s %10s %12s %14s  %s%n",
        "topic", "partitions", "replicas", "policy", "kept for", "max bytes", "records", "newest");
    for (Topic topic : topics.all()) {
      TopicState state = states.get(topic.name());
      if (state == null) {
        out.printf("%-40s missing%n", topic.name());
      } else {
        out.printf(
            Locale.ROOT,
            "%-40s %10d %8d  %-8s %10s %12d %,14d  %s%n",
            topic.name(),
            state.partitions(),
            state.replicas(),
            state.cleanupPolicy(),
            keptFor(state),
            state.maxMessageBytes(),
            state.kept(),
            state.newest() < 0 ? "-" : Instant.ofEpochMilli(state.newest()));
      }
    }
  }

  private static String keptFor(TopicState state) {
    if (!state.cleanupPolicy().contains("delete") || state.retentionMillis() < 0) {
      return "ever";
    }
    return state.retentionMillis() % DAY_MILLIS == 0
        ? state.retentionMillis() / DAY_MILLIS + " d"
        : state.retentionMillis() / 1000 + " s";
  }
}
