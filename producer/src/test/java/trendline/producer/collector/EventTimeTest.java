package trendline.producer.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static trendline.producer.collector.SetClock.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private static final Instant WRONG_YEAR = Instant.parse("2031-01-01T00:00:00Z");

  @Test
  void aWrongClockOnlyTellsHowLongAgoItWas() {
    assertThat(EventTime.of(NOON, WRONG_YEAR, WRONG_YEAR.plusSeconds(20)))
        .isEqualTo(NOON.minusSeconds(20));
  }

  @Test
  void nothingHappensInTheFuture() {
    assertThat(EventTime.of(NOON, WRONG_YEAR, NOON)).isEqualTo(NOON);
    assertThat(EventTime.of(NOON, WRONG_YEAR, null)).isEqualTo(NOON);
  }

  @Test
  void nothingIsMoreThanADayOld() {
    assertThat(EventTime.of(NOON, NOON.minus(Duration.ofDays(3)), NOON))
        .isEqualTo(NOON.minus(Duration.ofHours(24)));
  }

  @Test
  void whoDoesNotSayWhenItWasSentIsTakenAtHisWord() {
    assertThat(EventTime.of(NOON, NOON.minusSeconds(90), null)).isEqualTo(NOON.minusSeconds(90));
  }

  @Test
  void withoutATimeItHappenedNow() {
    assertThat(EventTime.of(NOON, null, WRONG_YEAR)).isEqualTo(NOON);
  }
}
