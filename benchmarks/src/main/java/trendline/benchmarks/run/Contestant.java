package trendline.benchmarks.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who is measured. */
public enum Contestant {
  LIMIT("limit", false, false),
  TEXTBOOK("textbook", false, true),
  TEXTBOOK_SAME_GUARANTEES("textbook-exactly-once", true, true),
  TRENDLINE("trendline", true, true);

  private final String label;
  private final boolean dropsDuplicates;
  private final boolean makesLists;

  Contestant(String label, boolean dropsDuplicates, boolean makesLists) {
    this.label = label;
    this.dropsDuplicates = dropsDuplicates;
    this.makesLists = makesLists;
  }

  public String label() {
    return label;
  }

  /** Whether a visitor's further views of an article count once. */
  boolean dropsDuplicates() {
    return dropsDuplicates;
  }

  /** Whether it publishes lists, or counts only. */
  boolean makesLists() {
    return makesLists;
  }

  /**
   * The one with a label.
   *
   * @throws IllegalArgumentException where nobody has it; the message names those that there are
   */
  public static Contestant of(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + label + "\" is none of " + String.join(", ", labels())));
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Contestant::label).collect(Collectors.toList());
  }
}
