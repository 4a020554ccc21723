package trendline.streams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstantsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void namedInstantsComeInTheirOrderAndOnce() {
    Instants instants = new Instants(List.of(after(2), NOON, after(1), NOON), null);

    assertThat(instants.inOrder(NOON)).containsExactly(NOON, after(1), after(2));
  }

  @Test
  void betweenTwoThereAreStepsWhateverHappened() {
    Instants instants = new Instants(List.of(after(2).plusSeconds(1), NOON), HOUR);

    assertThat(instants.inOrder(null)).containsExactly(NOON, after(1), after(2));
  }

  @Test
  void fromOneOnTheStepsEndWithTheLastEvent() {
    Instants instants = new Instants(List.of(NOON), HOUR);

    assertThat(instants.inOrder(after(2))).containsExactly(NOON, after(1), after(2));
    assertThat(instants.inOrder(after(2).minusMillis(1))).containsExactly(NOON, after(1));
  }

  @Test
  void oneBeyondTheLastEventStandsAlone() {
    Instants instants = new Instants(List.of(NOON), HOUR);

    assertThat(instants.inOrder(NOON.minusMillis(1))).containsExactly(NOON);
    assertThat(instants.inOrder(null)).containsExactly(NOON);
  }

  @Test
  void whatCannotBeAskedNamesItsOption() {
    assertRefused(List.of(NOON), Duration.ZERO, "--every PT0S: must be 1s to 366d");
    assertRefused(List.of(NOON), Duration.ofDays(367), "--every PT8808H: must be 1s to 366d");
    assertRefused(List.of(NOON, after(1), after(2)), HOUR, "needs one --at or two");
    assertRefused(List.of(Instant.parse("6053-02-01T00:00:00Z")), null, "years 1970 to 2999");
    assertRefused(List.of(Instant.EPOCH.minusMillis(1)), null, "years 1970 to 2999");
  }

  private static void assertRefused(List<Instant> at, @Nullable Duration every, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Instants(at, every))
        .withMessageContaining(message);
  }

  private static Instant after(int hours) {
    return NOON.plus(Duration.ofHours(hours));
  }
}
