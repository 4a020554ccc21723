package trendline.events;

/** Whether an article may stand in lists. */
public enum ArticleStatus {
  LISTED("listed"),
  UNLISTED("unlisted");

  private final String label;

  ArticleStatus(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  public String label() {
    return label;
  }
}
