package trendline.streams.ranking;

/**
 * Which categories' lists are handed on at a moment, where too many changed for all of them: each
 * has its turn at every second, fourth or eighth moment, and so on. Partitions that know the same
 * moment and categories choose the same ones, so that their lists are merged as one.
 *
 * @param moment counts the moments at which lists are handed on
 * @param most how many categories of a list are handed on at a moment, about; 1 or more
 */
public record CategoryTurn(long moment, int most) {
  /** All categories at every moment. */
  public static final CategoryTurn OF_ALL = new CategoryTurn(0, Integer.MAX_VALUE);

  /**
   * Whether it is a category's turn.
   *
   * @param changed how many categories wait for theirs, 0 or more
   */
  boolean isOf(String category, int changed) {
    return ((moment + category.hashCode()) & (moments(changed) - 1)) == 0;
  }

  /** How many moments it takes until each had its turn: a power of two. */
  private int moments(int changed) {
    return changed <= most ? 1 : 2 * Integer.highestOneBit((changed - 1) / most);
  }
}
