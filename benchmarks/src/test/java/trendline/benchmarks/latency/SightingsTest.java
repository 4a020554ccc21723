package trendline.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final String ARTICLE = "/read/";

  private final Sends sends = new Sends();
  private final Sightings sightings =
      new Sightings(Map.of(ARTICLE, sends), 1, 10 * SECOND, 100 * SECOND);

  @Test
  void aViewHasArrivedOnceAListCountsIt() {
    sends.add(20 * SECOND);
    sends.add(21 * SECOND);

    // one view was there before
    sightings.saw(ARTICLE, 2, 23 * SECOND);
    assertThat(sightings.unseen()).isEqualTo(1);
    sightings.saw(ARTICLE, 3, 22 * SECOND);

    assertThat(sightings.unseen()).isZero();
    assertThat(sightings.delays().views()).isEqualTo(2);
    assertThat(sightings.delays().max()).isBetween(2.99, 3.01);
    assertThat(sightings.delays().p50()).isBetween(0.99, 1.01);
  }

  @Test
  void aListThatComesAgainSaysNothingNew() {
    sends.add(20 * SECOND);

    sightings.saw(ARTICLE, 2, 21 * SECOND);
    sightings.saw(ARTICLE, 2, 90 * SECOND);

    assertThat(sightings.delays().views()).isEqualTo(1);
    assertThat(sightings.delays().max()).isBetween(0.99, 1.01);
  }

  @Test
  void whatWasSentWhileItWarmedUpDoesNotCount() {
    sends.add(9 * SECOND);

    sightings.saw(ARTICLE, 2, 60 * SECOND);

    assertThat(sightings.delays().views()).isZero();
    assertThat(sightings.unseen()).isZero();
  }

  @Test
  void growthShowsMinuteByMinute() {
    sends.add(20 * SECOND);
    sends.add(80 * SECOND);

    sightings.saw(ARTICLE, 2, 21 * SECOND);
    sightings.saw(ARTICLE, 3, 85 * SECOND);

    assertThat(sightings.delays().p99ByMinute()).hasSize(2);
    assertThat(sightings.delays().p99ByMinute().get(0)).isBetween(0.99, 1.01);
    assertThat(sightings.delays().p99ByMinute().get(1)).isBetween(4.95, 5.05);
  }

  @Test
  void oneThatCannotKeepUpIsTold() {
    for (int i = 0; i < Sends.MOST_UNSEEN + 10; i++) {
      sends.add(20 * SECOND);
    }

    sightings.saw(ARTICLE, 2, 21 * SECOND);

    assertThat(sightings.delays().unmeasured()).isEqualTo(10);
  }
}
