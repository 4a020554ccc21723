package trendline.producer.visitors;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trendline.producer.hash.KeyedHash;

/**
 * Sees to it that today has a salt, and tomorrow in time, and that what is older than yesterday is
 * forgotten and erased. A salt is used only once it was read back, as another collector's may have
 * come first.
 */
final class SaltKeeper implements SaltsByDay {
  /** How long before its day a salt is made: Kafka may be away for so long before midnight. */
  static final Duration AHEAD = Duration.ofHours(6);

  /** Erased once an hour: Kafka compacts only what lies before its newest records. */
  static final String TICK = "tick";

  private static final Logger LOG = LoggerFactory.getLogger(SaltKeeper.class);
  private static final int SALT_BYTES = 32;
  private static final int UNIQUE_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final SaltLedger ledger = new SaltLedger();
  private volatile Map<LocalDate, KeyedHash> agreed = Map.of();
  private @Nullable Instant ticked;

  @Override
  public @Nullable KeyedHash of(LocalDate day) {
    return agreed.get(day);
  }

  /** Whether no day has a salt. */
  boolean isEmpty() {
    return agreed.isEmpty();
  }

  /**
   * Reads what is new and does what is due.
   *
   * @throws KafkaException where Kafka does not answer; what is known then stays in use
   */
  void step(SaltLog log, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    // before Kafka is asked: what is over is over, whether or not it answers
    forget(today);
    log.read().forEach(ledger::add);
    forget(today);
    for (LocalDate day : wanted(now)) {
      if (of(day) == null && log.isAtEnd()) {
        log.propose(
            Proposal.key(day, HexFormat.of().formatHex(random(UNIQUE_BYTES))), random(SALT_BYTES));
      }
    }
    ledger.expired().forEach(log::erase);
    tick(log, now.truncatedTo(ChronoUnit.HOURS));
  }

  private static List<LocalDate> wanted(Instant now) {
    return Stream.of(now, now.plus(AHEAD))
        .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate())
        .distinct()
        .toList();
  }

  private void forget(LocalDate today) {
    ledger.forgetBefore(today.minusDays(1));
    Map<LocalDate, KeyedHash> next = ledger.agreed();
    next.keySet().stream()
        .filter(day -> !agreed.containsKey(day))
        .sorted()
        .forEach(day -> LOG.info("the salt of visitors' ids for {} is agreed", day));
    agreed = next;
  }

  private void tick(SaltLog log, Instant hour) {
    if (ticked != null && !ticked.equals(hour)) {
      log.erase(TICK);
    }
    ticked = hour;
  }

  private byte[] random(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
