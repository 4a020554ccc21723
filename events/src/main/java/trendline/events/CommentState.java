package trendline.events;

/** What a comment is at one of its versions; only {@link #VISIBLE} ones count. */
public enum CommentState {
  VISIBLE("visible"),
  PENDING("pending"),
  HIDDEN("hidden"),
  SPAM("spam"),
  DELETED("deleted");

  private final String label;

  CommentState(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  public String label() {
    return label;
  }
}
