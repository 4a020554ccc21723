package trendline.producer.audience;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trendline.cli.WrongUseException;

/** Whose views count, as options. */
public final class AudienceOptions {
  @Option(
      names = "--page-token-secret-file",
      paramLabel = "FILE",
      description =
          "The secret, 16 bytes or more, with which the site's backend makes a token for each page; views without a valid one do not count. Default: no token is asked for.")
  private @Nullable Path pageTokenSecretFile;

  @Option(
      names = "--max-views-a-minute",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "So many views of one visitor within a minute are no reader's; 2 to 1000; 0 for no such rule. Default: ${DEFAULT-VALUE}.")
  private int maxViewsAMinute = 30;

  @Option(
      names = "--max-views-a-day",
      paramLabel = "N",
      defaultValue = "800",
      description =
          "More than so many views of one visitor on a day are no reader's; 1 to 1000000; 0 for no such rule. Default: ${DEFAULT-VALUE}.")
  private int maxViewsADay = 800;

  @Option(
      names = "--dedupe-window",
      paramLabel = "DURATION",
      defaultValue = "30m",
      description =
          "The one of streams: who pauses for so long over midnight gets a new id; 1s to 24h. Default: ${DEFAULT-VALUE}.")
  private Duration dedupeWindow = Duration.ofMinutes(30);

  /**
   * The settings.
   *
   * @throws WrongUseException naming the option
   */
  public AudienceSettings settings() {
    try {
      return new AudienceSettings(secret(), maxViewsAMinute, maxViewsADay, dedupeWindow);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<TokenSecret> secret() {
    if (pageTokenSecretFile == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(TokenSecret.in(pageTokenSecretFile));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          "--page-token-secret-file " + pageTokenSecretFile + ": " + e.getMessage(), e);
    }
  }
}
