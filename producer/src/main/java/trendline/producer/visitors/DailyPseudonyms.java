package trendline.producer.visitors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import trendline.producer.collector.Pseudonyms;
import trendline.producer.hash.KeyedHash;

/**
 * Ids under the salt of the day in UTC. A day whose salt is not agreed yet, as Kafka is away, uses
 * yesterday's; none is used for longer than 48 hours.
 */
final class DailyPseudonyms implements Pseudonyms {
  private final String site;
  private final SaltsByDay salts;
  private final Duration pause;
  private final Clock clock;
  private final NightReaders nightReaders;

  /**
   * Ids for one site.
   *
   * @param site what tells it from others: the same visitor has other ids there
   * @param pause see {@link NightReaders}
   */
  DailyPseudonyms(String site, SaltsByDay salts, Duration pause, Clock clock) {
    this.site = site;
    this.salts = salts;
    this.pause = pause;
    this.clock = clock;
    nightReaders = new NightReaders(pause);
  }

  @Override
  public boolean isReady() {
    LocalDate today = day(clock.instant());
    return salts.of(today) != null || salts.of(today.minusDays(1)) != null;
  }

  @Override
  public String of(String address, String userAgent, Instant at) {
    LocalDate today = day(at);
    KeyedHash salt = salts.of(today);
    if (salt == null) {
      return remembered(yesterdays(today, address, userAgent), at);
    }
    if (!nightReaders.isEmpty()) {
      String before = yesterdays(today, address, userAgent);
      if (before != null && nightReaders.goesOn(before, at)) {
        return before;
      }
    }
    String id = salt.idOf(site, address, userAgent);
    return at.plus(pause).isBefore(midnightAfter(today)) ? id : remembered(id, at);
  }

  private @Nullable String yesterdays(LocalDate today, String address, String userAgent) {
    KeyedHash salt = salts.of(today.minusDays(1));
    return salt == null ? null : salt.idOf(site, address, userAgent);
  }

  private String remembered(@Nullable String id, Instant at) {
    if (id == null) {
      throw new IllegalStateException("no salt for " + day(at) + "; isReady() says so");
    }
    nightReaders.saw(id, at);
    return id;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plus(1, ChronoUnit.DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
