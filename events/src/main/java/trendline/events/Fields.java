package trendline.events;

import java.time.Instant;

/** The rules that single fields of the contract obey. */
final class Fields {
  private static final int ID_LENGTH = 200;
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Fields() {}

  /** An id matches {@code [A-Za-z0-9._~:/-]{1,200}}. */
  static void requireId(String field, String id) {
    int length = id.length();
    if (length == 0 || length > ID_LENGTH) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_ID, "must have 1 to 200 characters, has " + length);
    }
    for (int i = 0; i < length; i++) {
      if (!isIdCharacter(id.charAt(i))) {
        throw new InvalidFieldException(
            field, RejectReason.BAD_ID, "must match [A-Za-z0-9._~:/-]{1,200}");
      }
    }
  }

  private static boolean isIdCharacter(char c) {
    // '-', '.', '/', 0-9, ':' are one run in ASCII
    return (c >= '-' && c <= ':')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '~';
  }

  /** A text is neither blank nor longer than allowed, and has no control characters. */
  static void requireText(String field, String text, int maxLength) {
    if (text.length() > maxLength) {
      throw new InvalidFieldException(
          field,
          RejectReason.TOO_LONG,
          "must have at most " + maxLength + " characters, has " + text.length());
    }
    if (text.isBlank()) {
      throw new InvalidFieldException(field, RejectReason.BAD_TEXT, "must not be blank");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_TEXT, "must not have control characters");
    }
    if (hasLoneSurrogate(text)) {
      throw new InvalidFieldException(
          field, RejectReason.BAD_TEXT, "must be whole Unicode characters");
    }
  }

  /** Half a surrogate pair can be read from JSON but not written as UTF-8. */
  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /**
   * A link is http, https, or a path of the site; anything else ({@code javascript:}) could run on
   * a reader's page.
   */
  static void requireLink(String field, String link, int maxLength) {
    requireText(field, link, maxLength);
    boolean path = link.startsWith("/") && !link.startsWith("//");
    boolean web =
        link.regionMatches(true, 0, "http://", 0, 7)
            || link.regionMatches(true, 0, "https://", 0, 8);
    if (!path && !web) {
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
