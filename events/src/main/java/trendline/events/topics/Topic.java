package trendline.events.topics;

import java.util.Map;

/**
 * One topic of the contract.
 *
 * @param name with the prefix
 * @param input whether it carries events in; all inputs share a partition count
 * @param settings the topic's settings in Kafka's own names
 */
public record Topic(String name, boolean input, Map<String, String> settings) {
  public Topic {
    settings = Map.copyOf(settings);
  }
}
