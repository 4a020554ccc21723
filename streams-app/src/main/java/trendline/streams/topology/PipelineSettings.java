package trendline.streams.topology;

import java.time.Duration;
import trendline.streams.ranking.RankingSettings;

/**
 * What the pipeline does, apart from where Kafka is.
 *
 * @param ranking what is counted and how it is ranked
 * @param publishInterval the time between the moments at which lists that changed are published;
 *     100 ms to 1 min
 */
public record PipelineSettings(RankingSettings ranking, Duration publishInterval) {
  public PipelineSettings {
    if (publishInterval.toMillis() < 100 || publishInterval.toMillis() > 60_000) {
      throw new IllegalArgumentException(
          "--publish-interval " + publishInterval + ": must be 100ms to 1m");
    }
  }
}
