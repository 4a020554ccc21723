package trendline.demo.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import trendline.events.topics.Topics;

/**
 * Traffic from machines whose clocks are up to ten minutes wrong, in records that claim to be from
 * later on. Views more than five minutes ahead are to be refused.
 */
final class WrongClocks implements Traffic {
  private static final List<Duration> ERRORS =
      List.of(
          Duration.ofMinutes(-10),
          Duration.ofMinutes(-3),
          Duration.ZERO,
          Duration.ofMinutes(3),
          Duration.ofMinutes(10));
  private static final Duration TOO_FAR = Duration.ofMinutes(5);
  // brokers refuse what claims to be more than an hour ahead
  private static final int MOST_AHEAD_SECONDS = 50 * 60;

  private final Traffic traffic;
  private final Topics topics;
  private final Random random;
  private int tooFarAhead;

  WrongClocks(Traffic traffic, Topics topics, long seed) {
    this.traffic = traffic;
    this.topics = topics;
    random = new Random(seed);
  }

  @Override
  public List<Sending> next(Instant now) {
    Duration error = ERRORS.get(random.nextInt(ERRORS.size()));
    return traffic.next(now.plus(error)).stream().map(each -> claimed(each, now, error)).toList();
  }

  private Sending claimed(Sending sending, Instant now, Duration error) {
    ProducerRecord<byte[], byte[]> record = sending.record();
    boolean refused =
        error.compareTo(TOO_FAR) > 0 && record.topic().equals(topics.pageViews().name());
    tooFarAhead += refused ? 1 : 0;
    long timestamp = now.plusSeconds(random.nextInt(MOST_AHEAD_SECONDS)).toEpochMilli();
    return new Sending(
        new ProducerRecord<>(record.topic(), null, timestamp, record.key(), record.value()),
        !refused);
  }

  /** How many are to be refused. */
  int tooFarAhead() {
    return tooFarAhead;
  }
}
