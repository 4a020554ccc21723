package trendline.streams.status;

import java.time.Duration;
import java.util.List;

/**
 * All that was found.
 *
 * @param brokers that answer
 * @param watched how long offsets were looked at for the rates
 * @param topicDifferences what is wrong with the topics, in words
 * @param replicaTroubles what is wrong with their copies, in words
 */
record Status(
    int brokers,
    Duration watched,
    List<String> topicDifferences,
    List<String> replicaTroubles,
    Group group,
    List<InputState> inputs,
    List<ListState> lists,
    LetterState letters,
    List<Answerer> asked) {
  Status {
    topicDifferences = List.copyOf(topicDifferences);
    replicaTroubles = List.copyOf(replicaTroubles);
    inputs = List.copyOf(inputs);
    lists = List.copyOf(lists);
    asked = List.copyOf(asked);
  }
}
