package trendline.events;

import java.time.Instant;
import java.util.regex.Pattern;

/** The rules that single fields of the contract obey. */
final class Fields {
  private static final int ID_LENGTH = 200;
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** ASCII only: ignoring case by Unicode's rules would take a long s for an s. */
  private static final Pattern LINK_START =
      Pattern.compile("[Hh][Tt][Tt][Pp][Ss]?://|/(?![/\\\\])");

  private Fields() {}

  /** An id matches {@code [A-Za-z0-9._~:/-]{1,200}}. */
  static void requireId(String field, String id) {
    int length = id.length();
    if (length == 0 || length > ID_LENGTH) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_ID, "must have 1 to 200 characters, has " + length);
    }
    if (!IdCharacters.areAll(id)) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_ID, "must match [A-Za-z0-9._~:/-]{1,200}");
    }
  }

  /**
   * A text is neither blank nor longer than allowed, and has no control characters.
   *
   * @param maxLength in Unicode code points
   */
  static void requireText(String field, String text, int maxLength) {
    boolean blank = true;
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      int c = text.codePointAt(i);
      if (Character.isISOControl(c)) {
        throw new InvalidFieldException(
            field, RejectReason.BAD_TEXT, "must not have control characters");
      }
      if (isLoneSurrogate(c)) {
        throw new InvalidFieldException(
            field, RejectReason.BAD_TEXT, "must be whole Unicode characters");
      }
      blank &= Character.isSpaceChar(c);
      i += Character.charCount(c);
    }
    if (length > maxLength) {
      throw new InvalidFieldException(
          field,
          RejectReason.TOO_LONG,
          "must have at most " + maxLength + " characters, has " + length);
    }
    if (blank) {
      throw new InvalidFieldException(field, RejectReason.BAD_TEXT, "must not be blank");
    }
  }

  /** Half a surrogate pair can be read from JSON but not written as UTF-8. */
  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /**
   * A link is http, https, or a path of the site; anything else ({@code javascript:}) could run on
   * a reader's page, and {@code //} or {@code /\} (the same to browsers) leads to another site.
   */
  static void requireLink(String field, String link, int maxLength) {
    requireText(field, link, maxLength);
    if (!LINK_START.matcher(link).lookingAt()) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_TEXT, "must start with http://, https:// or a single /");
    }
  }

  /** An instant lies in the years 1970 to 9999. */
  static void requireInstant(String field, Instant instant) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_INSTANT, "must lie between 1970-01-01 and 9999-12-31");
    }
  }
}
