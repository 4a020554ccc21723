package trendline.demo.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the blog. */
enum Lang {
  RU,
  EN;

  private static final int FIRST_CYRILLIC = 0x400;
  private static final int LAST_CYRILLIC = 0x4ff;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Lang> byCode(String code) {
    return Arrays.stream(values()).filter(lang -> lang.code().equals(code)).findFirst();
  }

  /** The language in which a text is written: articles do not say theirs. */
  static Lang of(String text) {
    return text.codePoints().anyMatch(c -> c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC) ? RU : EN;
  }
}
