package trendline.producer.audience;

import java.nio.file.Path;
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
          "So many views of one visitor within a minute are no reader's; 2 to 1000. Default: ${DEFAULT-VALUE}.")
  private int maxViewsAMinute = 30;

  @Option(
      names = "--max-views-a-day",
      paramLabel = "N",
      defaultValue = "800",
      description =
          "More than so many views of one visitor on a day are no reader's; 1 to 1000000. Default: ${DEFAULT-VALUE}.")
  private int maxViewsADay = 800;

  /**
   * The settings.
   *
   * @throws WrongUseException naming the option
   */
  public AudienceSettings settings() {
    check("--max-views-a-minute", maxViewsAMinute, 2, 1000);
    check("--max-views-a-day", maxViewsADay, 1, 1_000_000);
    return new AudienceSettings(secret(), maxViewsAMinute, maxViewsADay);
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

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongUseException(option + " " + value + ": must be " + least + " to " + most);
    }
  }
}
