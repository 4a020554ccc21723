package trendline.streams.topology;

import java.util.OptionalDouble;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Tells stream threads that work from those that hang: each asks its consumer for records several
 * times a second, whether there are any or not, whatever state the pipeline claims to be in.
 */
final class ThreadProgress {
  private static final String GROUP = "consumer-metrics";
  private static final String METRIC = "last-poll-seconds-ago";
  private static final String MAIN_CONSUMER = ".*StreamThread-\\d+-consumer";

  private final KafkaStreams streams;

  ThreadProgress(KafkaStreams streams) {
    this.streams = streams;
  }

  /** How long the slowest thread has not asked, in seconds; empty before the first time. */
  OptionalDouble longestSilence() {
    return streams.metrics().values().stream()
        .filter(metric -> isLastPoll(metric.metricName()))
        .mapToDouble(ThreadProgress::seconds)
        .filter(seconds -> seconds >= 0)
        .max();
  }

  private static boolean isLastPoll(MetricName name) {
    String client = name.tags().get(ConsumerConfig.CLIENT_ID_CONFIG.replace('.', '-'));
    return name.group().equals(GROUP)
        && name.name().equals(METRIC)
        && client != null
        && client.matches(MAIN_CONSUMER);
  }

  /** The clients say -1 before the first time. */
  private static double seconds(Metric metric) {
    return metric.metricValue() instanceof Number seconds ? seconds.doubleValue() : -1;
  }
}
