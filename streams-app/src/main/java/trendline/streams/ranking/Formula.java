package trendline.streams.ranking;

/**
 * The formulas by which lists rank, each with its version: a change of the formula is a new
 * version.
 */
public enum Formula {
  /**
   * What rises: views weighted by age, less half of what the article's own past leads us to expect.
   */
  HEAT("heat/1"),
  /** What is discussed: visible comments, of which an author's first three count in full. */
  CAPPED_AUTHORS("capped-authors/1"),
  /** What is read: views. */
  VIEWS("views/1");

  private final String label;

  Formula(String label) {
    this.label = label;
  }

  /** Name and version, as published in {@code algorithm}. */
  public String label() {
    return label;
  }
}
