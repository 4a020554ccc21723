package trendline.streams.ranking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One list that runs.
 *
 * @param name {@code trending}, {@code discussed} or {@code popular}
 * @param formula by which it ranks
 * @param window over which it looks back
 */
public record RankedList(String name, Formula formula, Window window) {
  private static final Pattern TEXT = Pattern.compile("(trending|discussed|popular):(\\w+)");

  /** How many hour buckets before its window the heat of an hourly window needs. */
  static final int PAST_HOURS = 168;

  public RankedList {
    if (formula == Formula.HEAT
        && window.unit() == BucketUnit.HOUR
        && window.buckets() + PAST_HOURS > BucketUnit.HOUR.kept()) {
      throw new IllegalArgumentException(
          "list "
              + name
              + ": window "
              + window.label()
              + " must be at most 24h, since a week before it is compared");
    }
  }

  /**
   * Reads a list from {@code trending:1h}.
   *
   * @throws IllegalArgumentException where the text names no list that can run
   */
  public static RankedList parse(String text) {
    Matcher parts = TEXT.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "list "
              + text
              + ": must be trending, discussed or popular, a colon, and a window, as in trending:1h");
    }
    Formula formula =
        switch (parts.group(1)) {
          case "trending" -> Formula.HEAT;
          case "discussed" -> Formula.CAPPED_AUTHORS;
          default -> Formula.VIEWS;
        };
    return new RankedList(parts.group(1), formula, Window.parse(parts.group(2)));
  }

  @Override
  public String toString() {
    return name + ":" + window.label();
  }
}
