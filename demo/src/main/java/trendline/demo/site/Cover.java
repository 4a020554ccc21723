package trendline.demo.site;

import java.util.Locale;
import java.util.Random;

/** Draws an article's picture: hills, a sun and a river in the colours of its category. */
final class Cover {
  private static final int HUES = 360;
  private static final int HILLS = 4;
  private static final int VARIETY = 70;

  private Cover() {}

  /** An SVG, the same for the same seed and base hue. */
  static String svg(int seed, int base) {
    Random random = new Random(seed);
    int hue = base + random.nextInt(VARIETY);
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 450\""
                + " preserveAspectRatio=\"xMidYMid slice\">");
    svg.append(rect(color(hue + 30, 55, 84)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>",
            120 + random.nextInt(560),
            90 + random.nextInt(110),
            38 + random.nextInt(46),
            color(hue + 20, 85, 95)));
    for (int hill = 0; hill < HILLS; hill++) {
      svg.append(hill(random, 190 + hill * 65, color(hue - hill * 8, 45, 66 - hill * 13)));
    }
    return svg.append("</svg>").toString();
  }

  private static String rect(String fill) {
    return "<rect width=\"800\" height=\"450\" fill=\"" + fill + "\"/>";
  }

  private static String hill(Random random, int height, String fill) {
    StringBuilder path = new StringBuilder("M-10 ").append(height + random.nextInt(40));
    for (int x = 130; x <= 850; x += 140) {
      path.append(
          String.format(
              Locale.ROOT,
              " S%d %d %d %d",
              x - 60,
              height - 45 + random.nextInt(90),
              x,
              height - 30 + random.nextInt(70)));
    }
    return "<path d=\"" + path + " V460 H-10Z\" fill=\"" + fill + "\"/>";
  }

  private static String color(int hue, int saturation, int lightness) {
    return String.format(
        Locale.ROOT, "hsl(%d %d%% %d%%)", Math.floorMod(hue, HUES), saturation, lightness);
  }
}
