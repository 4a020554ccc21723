package trendline.producer.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import trendline.producer.hash.KeyedHash;

class SaltKeeperTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Instant MORNING = Instant.parse("2026-11-24T10:15:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-24T18:00:00Z");
  private static final Instant MIDNIGHT_AFTER_TOMORROW = Instant.parse("2026-11-26T00:00:00Z");

  private final MemorySaltLog topic = new MemorySaltLog();
  private final SaltKeeper one = new SaltKeeper();
  private final SaltKeeper other = new SaltKeeper();
  private final SaltLog oneReader = topic.reader();
  private final SaltLog otherReader = topic.reader();

  @Test
  void aSaltIsUsedOnlyOnceItWasReadBack() {
    one.step(oneReader, MORNING);
    assertThat(one.of(TODAY)).isNull();

    one.step(oneReader, MORNING);

    assertThat(one.of(TODAY)).isNotNull();
    assertThat(topic.records).hasSize(1);
  }

  @Test
  void ofTwoThatProposeAtOnceBothUseTheFirst() {
    // neither has seen the other's proposal
    one.step(oneReader, MORNING);
    KeyedHash first = topic.records.get(0).salt();
    topic.records.clear();
    other.step(otherReader, MORNING);
    topic.records.add(0, new Proposal("2026-11-24/first", first));

    SaltLog oneAgain = topic.reader();
    SaltLog otherAgain = topic.reader();
    one.step(oneAgain, MORNING);
    other.step(otherAgain, MORNING);

    assertThat(topic.records).hasSize(2);
    assertThat(one.of(TODAY)).isSameAs(first);
    assertThat(other.of(TODAY)).isSameAs(first);
  }

  @Test
  void whoComesLaterProposesNothing() {
    one.step(oneReader, MORNING);

    other.step(otherReader, MORNING);

    assertThat(topic.records).hasSize(1);
    assertThat(other.of(TODAY)).isSameAs(topic.records.get(0).salt());
  }

  @Test
  void tomorrowsSaltIsMadeSixHoursAhead() {
    settle(EVENING.minusSeconds(1));
    assertThat(one.of(TOMORROW)).isNull();

    settle(EVENING);

    assertThat(one.of(TOMORROW)).isNotNull();
  }

  @Test
  void afterFortyEightHoursASaltIsForgottenAndErased() {
    settle(MORNING);
    settle(MIDNIGHT_AFTER_TOMORROW.minusMillis(1));
    assertThat(one.of(TODAY)).isNotNull();

    settle(MIDNIGHT_AFTER_TOMORROW);

    assertThat(one.of(TODAY)).isNull();
    assertThat(one.of(TOMORROW)).isNotNull();
    String key = topic.records.get(0).key();
    assertThat(topic.records).contains(new Proposal(key, null));
  }

  @Test
  void aProposalThatLostIsErasedToo() {
    settle(MORNING);
    topic.records.add(new Proposal("2026-11-24/lost", new KeyedHash(new byte[] {1})));

    settle(MIDNIGHT_AFTER_TOMORROW);

    assertThat(topic.records).contains(new Proposal("2026-11-24/lost", null));
  }

  @Test
  void whatIsErasedIsErasedOnce() {
    settle(MORNING);
    settle(MIDNIGHT_AFTER_TOMORROW);
    int before = topic.records.size();

    settle(MIDNIGHT_AFTER_TOMORROW.plusSeconds(1));

    assertThat(topic.records).hasSize(before);
  }

  @Test
  void aSaltIsForgottenInTimeThoughKafkaIsAway() {
    settle(MORNING);
    topic.isAway = true;

    assertThatThrownBy(() -> one.step(oneReader, MIDNIGHT_AFTER_TOMORROW))
        .isInstanceOf(KafkaException.class);

    assertThat(one.of(TODAY)).isNull();
  }

  @Test
  void whatKafkaDidNotTakeIsErasedWhenItIsBack() {
    settle(MORNING);
    topic.isAway = true;
    assertThatThrownBy(() -> one.step(oneReader, MIDNIGHT_AFTER_TOMORROW))
        .isInstanceOf(KafkaException.class);
    topic.isAway = false;

    settle(MIDNIGHT_AFTER_TOMORROW);

    assertThat(topic.records).contains(new Proposal(topic.records.get(0).key(), null));
  }

  @Test
  void anHourlyRecordMakesKafkaBeginANewSegment() {
    settle(MORNING);

    settle(MORNING.plusSeconds(3600));

    assertThat(topic.records).hasSize(2).contains(new Proposal(SaltKeeper.TICK, null));
  }

  @Test
  void aRecordThatIsNoProposalIsPassedOver() {
    topic.records.add(new Proposal("2026-13-45/x", new KeyedHash(new byte[] {1})));
    topic.records.add(new Proposal("hello", new KeyedHash(new byte[] {1})));

    settle(MORNING);

    assertThat(one.of(TODAY)).isSameAs(topic.records.get(2).salt());
  }

  /** Until nothing is left to do. */
  private void settle(Instant now) {
    one.step(oneReader, now);
    one.step(oneReader, now);
    one.step(oneReader, now);
  }
}
