package trendline.streams;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import trendline.streams.ranking.RankedList;
import trendline.streams.ranking.RankingSettings;

/** What is counted and how it is ranked: the options that the pipeline and a backtest share. */
final class RankingOptions {
  @Option(
      names = "--list",
      paramLabel = "NAME:WINDOW",
      split = ",",
      defaultValue = "trending:1h,trending:24h,discussed:24h,discussed:7d,popular:24h,popular:7d",
      description =
          "The lists that run, by comma or repeated; a window is 1m to 2h, or whole hours up to 8d. Default: ${DEFAULT-VALUE}.")
  private List<String> lists = List.of();

  @Option(
      names = "--list-size",
      paramLabel = "N",
      defaultValue = "100",
      description = "Entries of a list, at most; 1 to 200. Default: ${DEFAULT-VALUE}.")
  private int size;

  @Option(
      names = "--min-window-events",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Views and visible comments in its window that an article needs to be listed. Default: ${DEFAULT-VALUE}.")
  private int minWindowEvents;

  @Option(
      names = "--max-categories",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Categories that get lists of their own, in each partition the first ones seen. Default: ${DEFAULT-VALUE}.")
  private int maxCategories;

  @Option(
      names = "--dedupe-window",
      paramLabel = "DURATION",
      defaultValue = "30m",
      description =
          "How long a visitor's further views of an article count as the same view; 1s to 24h. Default: ${DEFAULT-VALUE}.")
  private Duration dedupeWindow = Duration.ZERO;

  @Option(
      names = "--half-life",
      paramLabel = "PART",
      defaultValue = "0.25",
      description =
          "trending: the age at which a view counts half, as a part of the window; above 0, 10 at most. Default: ${DEFAULT-VALUE}.")
  private double halfLife;

  @Option(
      names = "--past-discount",
      paramLabel = "PART",
      defaultValue = "0.5",
      description =
          "trending: how much of an article's own past mean is subtracted; 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double pastDiscount;

  /**
   * The settings that the options say.
   *
   * @param listUnknown whether articles whose metadata never came are listed
   * @throws IllegalArgumentException where a value is outside its range; the message names option,
   *     value and rule
   */
  RankingSettings settings(boolean listUnknown) {
    return new RankingSettings(
        lists.stream().map(RankedList::parse).toList(),
        size,
        minWindowEvents,
        listUnknown,
        maxCategories,
        dedupeWindow,
        halfLife,
        pastDiscount);
  }
}
