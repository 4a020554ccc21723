package trendline.producer.visitors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trendline.producer.hash.KeyedHash;

/**
 * One collector's word on the salt of a day, as a record of the topic of salts.
 *
 * @param key the day, a slash and what no other proposal has: compaction keeps the last record of
 *     each key, and of a day it must keep the first
 * @param salt null for one that is taken back
 */
record Proposal(String key, @Nullable KeyedHash salt) {
  private static final int DAY_LENGTH = "2026-11-24".length();
  private static final char SLASH = '/';

  static String key(LocalDate day, String unique) {
    return day.toString() + SLASH + unique;
  }

  /** The day that it is for; none for a record that is no proposal. */
  Optional<LocalDate> day() {
    if (key.length() <= DAY_LENGTH || key.charAt(DAY_LENGTH) != SLASH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(key.substring(0, DAY_LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
