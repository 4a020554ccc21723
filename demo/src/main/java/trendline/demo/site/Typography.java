package trendline.demo.site;

import java.util.regex.Pattern;

/** Sets text as a typographer of its language would, as far as that is a matter of spaces. */
final class Typography {
  private static final char TIED = '\u00a0';
  private static final Pattern AFTER_SHORT_WORD =
      Pattern.compile("(?<![\\p{IsCyrillic}-])(\\p{IsCyrillic}{1,2}) (?=\\S)");

  private Typography() {}

  /** Russian lines neither end in a preposition nor begin with a dash. */
  static String set(Lang lang, String text) {
    return lang == Lang.EN
        ? text
        : AFTER_SHORT_WORD.matcher(text).replaceAll("$1" + TIED).replace(" —", TIED + "—");
  }
}
