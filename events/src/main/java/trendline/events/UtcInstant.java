package trendline.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads the one form of instants that the contract has: {@code 2026-11-24T12:00:00Z}, with up to
 * nine digits of a second's fraction, and {@code +00:00} for {@code Z}. {@link Instant#parse} takes
 * more (other offsets, lower case, a 24th hour, leap seconds, years of five digits), which other
 * languages read in other ways or not at all, and is much slower.
 */
final class UtcInstant {
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int FRACTION_DIGITS = 9;

  private UtcInstant() {}

  /**
   * Reads an instant.
   *
   * @throws DateTimeException where the text is none, or there is no such day
   */
  static Instant parse(String text) {
    if (text.length() <= SHAPE.length()) {
      throw noInstant();
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      char c = text.charAt(i);
      if (SHAPE.charAt(i) == '0' ? !isDigit(c) : c != SHAPE.charAt(i)) {
        throw noInstant();
      }
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      throw noInstant();
    }
    int zone = zoneStart(text);
    if (!endsIn("Z", text, zone) && !endsIn("+00:00", text, zone)) {
      throw noInstant();
    }
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    return Instant.ofEpochSecond(
        day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos(text, zone));
  }

  private static boolean endsIn(String end, String text, int from) {
    return text.length() == from + end.length() && text.startsWith(end, from);
  }

  /** Where the fraction, if there is one, ends. */
  private static int zoneStart(String text) {
    int at = SHAPE.length();
    if (text.charAt(at) != '.') {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - at - 1;
    if (digits == 0 || digits > FRACTION_DIGITS) {
      throw noInstant();
    }
    return end;
  }

  private static int nanos(String text, int zone) {
    int nanos = 0;
    for (int i = 1; i <= FRACTION_DIGITS; i++) {
      int at = SHAPE.length() + i;
      nanos = nanos * 10 + (at < zone ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DateTimeException noInstant() {
    return new DateTimeException("not an instant in UTC");
  }
}
