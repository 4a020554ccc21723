package trendline.streams;

import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trendline.streams.topology.PipelineSettings;

/** Which lists run, how they count and rank, and how often they are published. */
public final class ListOptions {
  @Mixin private RankingOptions ranking = new RankingOptions();

  @Option(names = "--list-unknown", description = "List articles whose metadata never came, too.")
  private boolean listUnknown;

  @Option(
      names = "--publish-interval",
      paramLabel = "DURATION",
      defaultValue = "1s",
      description =
          "How often a list that changes is published at most; 100ms to 1m. Default: ${DEFAULT-VALUE}.")
  private Duration publishInterval = Duration.ZERO;

  /**
   * The settings that the options say.
   *
   * @throws IllegalArgumentException where a value is outside its range; the message names option,
   *     value and rule
   */
  public PipelineSettings settings() {
    return new PipelineSettings(ranking.settings(listUnknown), publishInterval);
  }
}
