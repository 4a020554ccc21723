package trendline.demo;

/**
 * What a reader looks at.
 *
 * @param scheme {@code light} or {@code dark}
 */
record Screen(int width, int height, String scheme) {
  static final Screen DESKTOP = new Screen(1280, 900, "light");
  static final Screen PHONE = new Screen(390, 844, "light");

  private static final int WIDEST_PHONE = 500;

  Screen in(String otherScheme) {
    return new Screen(width, height, otherScheme);
  }

  boolean isPhone() {
    return width < WIDEST_PHONE;
  }

  @Override
  public String toString() {
    return (isPhone() ? "phone" : "desktop") + "-" + scheme;
  }
}
