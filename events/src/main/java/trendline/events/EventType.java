package trendline.events;

/** The three kinds of events, each with an input topic of its own. */
public enum EventType {
  PAGE_VIEW("page_view"),
  COMMENT("comment"),
  ARTICLE("article");

  private final String label;

  EventType(String label) {
    this.label = label;
  }

  /**
   * The name in event files ({@code "type"}) and in metrics: {@code page_view}, {@code comment},
   * {@code article}.
   */
  public String label() {
    return label;
  }
}
