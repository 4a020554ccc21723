package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {
  private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");
  private static final Instant NOW = Instant.parse("2031-05-01T00:00:00Z");

  @Test
  void atSixtyAnHourTakesAMinute() {
    assertThat(Speed.parse("60").dueAfter(NOON, NOON.plusSeconds(3600)))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void atMaxNothingWaits() {
    assertThat(Speed.parse("MAX").dueAfter(NOON, NOON.plusSeconds(3600))).isZero();
  }

  @Test
  void anOlderEventIsDueAtOnce() {
    assertThat(Speed.parse("1").dueAfter(NOON, NOON.minusSeconds(172))).isZero();
  }

  @Test
  void aSnailsPaceDoesNotOverflow() {
    assertThat(Speed.parse("1e-300").dueAfter(NOON, NOON.plusSeconds(1))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "fast", ""})
  void whatIsNoSpeedIsRefused(String text) {
    assertThatThrownBy(() -> Speed.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstEventSetsThePace() {
    Pace pace = new Pace(new Speed(10), Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(pace.waitFor(NOON)).isZero();
    assertThat(pace.waitFor(NOON.plusSeconds(100))).isEqualTo(Duration.ofSeconds(10));
    assertThat(pace.waitFor(NOON.plusSeconds(50))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  @Timeout(10)
  void aStopEndsTheWait() {
    Pace pace = new Pace(new Speed(1), Clock.fixed(NOW, ZoneOffset.UTC));
    pace.await(NOON);

    pace.stop();
    pace.await(NOON.plusSeconds(86_400));

    assertThat(pace.isStopped()).isTrue();
  }
}
