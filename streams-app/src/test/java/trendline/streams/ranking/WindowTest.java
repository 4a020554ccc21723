package trendline.streams.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  private static final long NOON = Instant.parse("2026-11-24T12:00:00Z").toEpochMilli();

  @ParameterizedTest
  @CsvSource({
    "1m, MINUTE, 1",
    "90m, MINUTE, 90",
    "1h, MINUTE, 60",
    "2h, MINUTE, 120",
    "120m, MINUTE, 120",
    "180m, HOUR, 3",
    "3h, HOUR, 3",
    "24h, HOUR, 24",
    "1d, HOUR, 24",
    "7d, HOUR, 168",
    "8d, HOUR, 192"
  })
  void isMadeOfMinutesUpToTwoHoursAndOfHoursBeyond(String label, BucketUnit unit, int buckets) {
    Window window = Window.parse(label);

    assertThat(window).isEqualTo(new Window(label, unit, buckets));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h", "0h", "-1h", "1.5h", "1 h", "01h", "1w", "1H", "123456m"})
  void refusesWhatIsNoWindow(String label) {
    assertThatThrownBy(() -> Window.parse(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window " + label + ": must be a number and m, h or d, as in 30m, 24h, 7d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"121m", "150m"})
  void refusesPartsOfHoursBeyondTwoHours(String label) {
    assertThatThrownBy(() -> Window.parse(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window " + label + ": must be whole hours where it is longer than 2h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"193h", "9d", "99999d"})
  void refusesMoreThanTheBucketsThatAreKept(String label) {
    assertThatThrownBy(() -> Window.parse(label))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window " + label + ": must be 1m to 2h, or whole hours up to 8d (192h)");
  }

  @Test
  void includesTheCurrentBucketAndEndsWithIt() {
    Window twoMinutes = Window.parse("2m");

    assertThat(twoMinutes.contains(NOON + 59_999, NOON)).isTrue();
    assertThat(twoMinutes.contains(NOON + 60_000, NOON)).isFalse();
    assertThat(twoMinutes.contains(NOON - 60_000, NOON)).isTrue();
    assertThat(twoMinutes.contains(NOON - 60_001, NOON)).isFalse();
  }
}
