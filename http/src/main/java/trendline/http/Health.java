package trendline.http;

/**
 * What a check found.
 *
 * @param up whether this part works
 * @param detail one line for the person who looks: a state, a time, a reason
 */
public record Health(boolean up, String detail) {
  /** This part works. */
  public static Health up(String detail) {
    return new Health(true, detail);
  }

  /** This part does not work. */
  public static Health down(String detail) {
    return new Health(false, detail);
  }
}
