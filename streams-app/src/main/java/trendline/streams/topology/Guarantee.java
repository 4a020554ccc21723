package trendline.streams.topology;

import org.apache.kafka.streams.StreamsConfig;

/**
 * How often an event counts that is read again after a crash. Only exactly once is offered: at
 * least once exists for the negative control, the test that shows that the crash tests would find a
 * surplus.
 */
public enum Guarantee {
  EXACTLY_ONCE(StreamsConfig.EXACTLY_ONCE_V2),
  AT_LEAST_ONCE(StreamsConfig.AT_LEAST_ONCE);

  private final String config;

  Guarantee(String config) {
    this.config = config;
  }

  /** Kafka Streams' own word for it. */
  String config() {
    return config;
  }
}
