package trendline.events.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where topics are not as the contract wants them, in words. */
public final class TopicDifferences {
  private static final String POLICY = "cleanup.policy";
  private static final String LARGEST = "max.message.bytes";

  private TopicDifferences() {}

  /**
   * What differs, a line each; nothing where all is as it should be.
   *
   * @param states of the topics that are there, by name
   */
  public static List<String> of(Topics topics, Map<String, TopicState> states) {
    List<String> differences = new ArrayList<>();
    for (Topic topic : topics.all()) {
      TopicState state = states.get(topic.name());
      if (state == null) {
        differences.add(topic.name() + ": is missing");
      } else {
        compare(topic, state, differences);
      }
    }
    inputs(topics, states, differences);
    return differences;
  }

  private static void compare(Topic topic, TopicState state, List<String> differences) {
    String policy = topic.settings().get(POLICY);
    if (policy != null && !policy.equals(state.cleanupPolicy())) {
      differences.add(
          topic.name() + ": " + POLICY + " is " + state.cleanupPolicy() + ", must be " + policy);
    }
    String largest = topic.settings().get(LARGEST);
    if (largest != null && state.maxMessageBytes() < Long.parseLong(largest)) {
      differences.add(
          topic.name()
              + ": "
              + LARGEST
              + " is "
              + state.maxMessageBytes()
              + ", must be "
              + largest
              + " or more");
    }
  }

  private static void inputs(
      Topics topics, Map<String, TopicState> states, List<String> differences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Topic input : topics.inputs()) {
      TopicState state = states.get(input.name());
      if (state != null) {
        counts.put(input.name(), state.partitions());
      }
    }
    if (counts.values().stream().distinct().count() > 1) {
      differences.add(
          "the input topics must have the same number of partitions, but have " + counts);
    }
  }
}
