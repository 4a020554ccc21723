package trendline.streams.ranking;

/**
 * The formulas by which lists rank, each with its version: a change of the formula is a new
 * version.
 */
public enum Formula {
  /**
   * What rises: views weighted by age, less half of what the article's own past leads us to expect.
   */
  HEAT(
      "heat/1",
      "max(0, Σ 2^(−k/(halfLife·n)) · (c[k] − pastDiscount·m)), k = 0 to n−1, where c[k] are the"
          + " views in the bucket k before the current one of the window's n, and m what a bucket"
          + " of the article had on average before"),
  /** What is discussed: visible comments, of which an author's first three count in full. */
  CAPPED_AUTHORS(
      "capped-authors/1",
      "over the visible comments in the window: 1 for each author's first commentsInFull,"
          + " furtherWeight for each further one"),
  /** What is read: views. */
  VIEWS("views/1", "views in the window");

  private final String label;
  private final String text;

  Formula(String label, String text) {
    this.label = label;
    this.text = text;
  }

  /** Name and version, as published in {@code algorithm}. */
  public String label() {
    return label;
  }

  /** The formula itself, with its parameters by name. */
  public String text() {
    return text;
  }
}
