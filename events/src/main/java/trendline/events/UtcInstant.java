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
  private static final int SHORTEST = "0000-00-00T00:00:00".length();
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int FRACTION_DIGITS = 9;

  private UtcInstant() {}

  /**
   * Reads an instant from characters of an array.
   *
   * @throws DateTimeException where they are none, or there is no such day
   */
  static Instant parse(char[] text, int start, int length) {
    if (length <= SHORTEST) {
      throw noInstant();
    }
    require(text[start + 4] == '-' && text[start + 7] == '-' && text[start + 10] == 'T');
    require(text[start + 13] == ':' && text[start + 16] == ':');
    int hour = number(text, start + 11, 2);
    int minute = number(text, start + 14, 2);
    int second = number(text, start + 17, 2);
    require(hour < 24 && minute < 60 && second < 60);
    int end = start + length;
    int zone = zoneStart(text, start + SHORTEST, end);
    require(endsIn("Z", text, zone, end) || endsIn("+00:00", text, zone, end));
    long day =
        LocalDate.of(number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2))
            .toEpochDay();
    return Instant.ofEpochSecond(
        day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second,
        nanos(text, start + SHORTEST + 1, zone));
  }

  private static boolean endsIn(String ending, char[] text, int from, int end) {
    boolean same = end - from == ending.length();
    for (int i = 0; same && i < ending.length(); i++) {
      same = text[from + i] == ending.charAt(i);
    }
    return same;
  }

  /** Where the fraction, if there is one, ends. */
  private static int zoneStart(char[] text, int from, int end) {
    if (text[from] != '.') {
      return from;
    }
    int zone = from + 1;
    while (zone < end && isDigit(text[zone])) {
      zone++;
    }
    int digits = zone - from - 1;
    require(digits > 0 && digits <= FRACTION_DIGITS);
    return zone;
  }

  private static int nanos(char[] text, int from, int zone) {
    int nanos = 0;
    for (int i = 0; i < FRACTION_DIGITS; i++) {
      nanos = nanos * 10 + (from + i < zone ? text[from + i] - '0' : 0);
    }
    return nanos;
  }

  private static int number(char[] text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      require(isDigit(text[i]));
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw noInstant();
    }
  }

  private static DateTimeException noInstant() {
    return new DateTimeException("not an instant in UTC");
  }
}
