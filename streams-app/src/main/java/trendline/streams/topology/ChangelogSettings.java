package trendline.streams.topology;

import java.util.Map;
import trendline.events.topics.Topics;

/** Settings of the topics that Kafka Streams makes for the stores. */
final class ChangelogSettings {
  /** Room for a whole list. */
  static final Map<String, String> FOR_LARGE_ROWS =
      Map.of("max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));

  private ChangelogSettings() {}
}
