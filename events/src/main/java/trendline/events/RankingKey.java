package trendline.events;

/**
 * The key of a ranking: {@code trending|1h|all}, {@code discussed|24h|category:tech}.
 *
 * @param list the list's name
 * @param window the window, as in {@code 24h}
 * @param scope {@code all}, or {@code category:} and a category's name; the only part that may
 *     contain a {@code |}
 */
public record RankingKey(String list, String window, String scope) {
  /** The scope of the whole site. */
  public static final String ALL = "all";

  private static final String CATEGORY = "category:";

  /**
   * A key of three parts.
   *
   * @throws IllegalArgumentException where a part is empty, or list or window has a {@code |}, so
   *     that what was written could not be read back
   */
  public RankingKey {
    if (list.isEmpty() || window.isEmpty() || scope.isEmpty()) {
      throw new IllegalArgumentException("a ranking key has no empty part (list|window|scope)");
    }
    if (list.indexOf('|') >= 0 || window.indexOf('|') >= 0) {
      throw new IllegalArgumentException(
          "list and window may not contain |: " + list + ", " + window);
    }
  }

  /** The scope of one category. */
  public static String categoryScope(String category) {
    return CATEGORY + category;
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException where the text has fewer than three parts, or an empty one
   */
  public static RankingKey parse(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a ranking key (list|window|scope): " + text);
    }
    return new RankingKey(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return list + "|" + window + "|" + scope;
  }
}
