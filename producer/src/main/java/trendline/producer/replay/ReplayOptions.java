package trendline.producer.replay;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trendline.cli.SecretFile;
import trendline.cli.WrongUseException;

/** How files are replayed, as options; for every command that replays. */
public final class ReplayOptions {
  @Option(
      names = "--format",
      paramLabel = "combined|ndjson",
      description =
          "combined: access logs in Combined or Common Log Format; ndjson: an event a line. Default: by each file's name, ndjson for .ndjson and .ndjson.gz, otherwise combined.")
  private @Nullable FileFormat format;

  @Option(
      names = "--article-path",
      paramLabel = "REGEX",
      defaultValue = ArticlePath.BY_DATE,
      description =
          "Which paths of an access log are articles, from end to end. A group (?<slug>…) or (?<id>…) names the article; year, month, day and category are used where they are. Default: ${DEFAULT-VALUE}")
  private String articlePath = ArticlePath.BY_DATE;

  @Option(
      names = "--speed",
      paramLabel = "X|max",
      defaultValue = "max",
      description =
          "X: that many times as fast as it happened; max: as fast as Kafka takes it. Default: ${DEFAULT-VALUE}.")
  private String speed = "max";

  @Option(
      names = "--rebase",
      paramLabel = "now|none",
      description =
          "now: the newest view or comment happens now, all else as long before as it was; none: at its own time. Default: none; in the demo, now.")
  private @Nullable Rebase rebase;

  @Option(
      names = "--visitor-key",
      paramLabel = "SECRET",
      description =
          "The secret behind the visitors' pseudonyms; with the same one a repeated replay has the same visitors. Others on the machine can see it; better given as TRENDLINE_VISITOR_KEY or in a file. Default: random, and forgotten.")
  private @Nullable String visitorKey;

  @Option(
      names = "--visitor-key-file",
      paramLabel = "FILE",
      description = "A file with that secret on one line. Default: none.")
  private @Nullable Path visitorKeyFile;

  /**
   * The settings.
   *
   * @param defaultRebase where nothing else is said
   * @throws WrongUseException naming the option
   */
  public ReplaySettings settings(Rebase defaultRebase) {
    return new ReplaySettings(
        format,
        parsedArticlePath(),
        parsedSpeed(),
        rebase == null ? defaultRebase : rebase,
        secret());
  }

  private @Nullable String secret() {
    if (visitorKeyFile == null) {
      return visitorKey == null || visitorKey.isEmpty() ? null : visitorKey;
    }
    try {
      List<String> lines = SecretFile.lines("--visitor-key-file", visitorKeyFile);
      if (lines.size() > 1) {
        throw new IllegalArgumentException(
            "--visitor-key-file " + visitorKeyFile + ": must have one line");
      }
      return lines.get(0);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  private ArticlePath parsedArticlePath() {
    try {
      return new ArticlePath(articlePath);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--article-path " + articlePath + ": " + e.getMessage(), e);
    }
  }

  private Speed parsedSpeed() {
    try {
      return Speed.parse(speed);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--speed " + speed + ": " + e.getMessage(), e);
    }
  }
}
