package trendline.streams;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import trendline.cli.WrongUseException;
import trendline.streams.backtest.Instants;
import trendline.streams.ranking.RankingSettings;

/** What a backtest reads, and for which instants. */
final class BacktestOptions {
  @Option(
      names = "--events",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description =
          "Files of events (.ndjson), plain or gzip; - for standard input. Not access logs, which only replay reads.")
  private List<String> files = List.of();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      arity = "1..*",
      split = ",",
      required = true,
      converter = InstantOfText.class,
      description =
          "For which instants, as 2026-11-24T12:00:00Z; what happened at an instant is counted.")
  private List<Instant> at = List.of();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description =
          "With two --at, from the first to the last in such steps; with one, from it on to the last event. 1s to 366d.")
  private @Nullable Duration every;

  @Option(
      names = "--list-unknown",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "List articles whose metadata never came, too; --no-list-unknown leaves them out, as streams does. Default: on.")
  private boolean listUnknown;

  @Mixin private RankingOptions ranking = new RankingOptions();

  /**
   * The names of the files.
   *
   * @throws WrongUseException where they cannot all be read
   */
  List<String> files() {
    if (Collections.frequency(files, "-") > 1) {
      throw new WrongUseException("--events -: standard input can be read once only");
    }
    return files;
  }

  /**
   * The instants.
   *
   * @throws IllegalArgumentException naming option, value and rule
   */
  Instants instants() {
    return new Instants(at, every);
  }

  /**
   * How to count and rank.
   *
   * @throws IllegalArgumentException naming option, value and rule
   */
  RankingSettings settings() {
    return ranking.settings(listUnknown);
  }

  /** Says what an instant is, where picocli names a Java class. */
  static final class InstantOfText implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is not an instant, as in 2026-11-24T12:00:00Z");
      }
    }
  }
}
