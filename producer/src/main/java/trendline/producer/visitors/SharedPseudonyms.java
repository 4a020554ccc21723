package trendline.producer.visitors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import trendline.events.topics.Topics;
import trendline.producer.collector.Pseudonyms;

/**
 * Visitors' ids that all collectors of a site give alike, under a salt of the day that they share
 * through Kafka. Not ready before Kafka has answered once; from then on it may be away.
 */
public final class SharedPseudonyms implements Pseudonyms, AutoCloseable {
  private final Pseudonyms pseudonyms;
  private final SaltWatch watch;

  /**
   * Starts to follow the salts; returns at once, whether or not Kafka answers.
   *
   * @param replicationFactor copies of the salts' topic where it is missing, -1 for the broker's
   *     default
   * @param dedupeWindow after how long without a view a reader's views count in any case; a reader
   *     of midnight keeps the id of the day before until such a pause
   */
  public SharedPseudonyms(
      Map<String, Object> clientConfig,
      Topics topics,
      short replicationFactor,
      Duration dedupeWindow,
      Clock clock) {
    SaltKeeper keeper = new SaltKeeper();
    pseudonyms = new DailyPseudonyms(topics.prefix(), keeper, dedupeWindow, clock);
    watch =
        new SaltWatch(
            keeper,
            () ->
                new KafkaSaltLog(clientConfig, SaltTopic.name(topics.prefix()), replicationFactor),
            clock);
    watch.start();
  }

  @Override
  public boolean isReady() {
    return pseudonyms.isReady();
  }

  @Override
  public String of(String address, String userAgent, Instant at) {
    return pseudonyms.of(address, userAgent, at);
  }

  @Override
  public void close() {
    watch.close();
  }
}
