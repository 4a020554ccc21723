package trendline.demo.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that have a page of their own. */
enum SiteList {
  TRENDING,
  DISCUSSED,
  POPULAR;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The windows that a reader can choose from; the first unless chosen. */
  List<String> windows() {
    return this == TRENDING ? List.of("1h", "24h") : List.of("24h", "7d");
  }

  static Optional<SiteList> byLabel(String label) {
    return Arrays.stream(values()).filter(list -> list.label().equals(label)).findFirst();
  }
}
