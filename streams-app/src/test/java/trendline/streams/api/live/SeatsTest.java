package trendline.streams.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeatsTest {
  @Test
  void asManyAsMayInAllAreLetIn() {
    Seats seats = new Seats(new LiveLimits(2, 0));

    assertThat(seats.take("a")).isEqualTo(Admission.ADMITTED);
    assertThat(seats.take("a")).isEqualTo(Admission.ADMITTED);
    assertThat(seats.take("b")).isEqualTo(Admission.FULL);
  }

  @Test
  void asManyAsMayFromOneAddressAreLetIn() {
    Seats seats = new Seats(new LiveLimits(3, 1));

    assertThat(seats.take("a")).isEqualTo(Admission.ADMITTED);
    assertThat(seats.take("a")).isEqualTo(Admission.ADDRESS_FULL);
    assertThat(seats.take("b")).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void aSeatThatIsReleasedIsFree() {
    Seats seats = new Seats(new LiveLimits(1, 1));
    seats.take("a");

    seats.release("a");

    assertThat(seats.taken()).isZero();
    assertThat(seats.take("a")).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void atTheEndNobodyIsLetIn() {
    Seats seats = new Seats(LiveLimits.USUAL);

    seats.close();

    assertThat(seats.take("a")).isEqualTo(Admission.FULL);
  }

  @Test
  void limitsOutOfBoundsNameTheirOption() {
    assertThatThrownBy(() -> new LiveLimits(-1, 0))
        .hasMessage("--max-live-clients -1: must be 0 to 100000");
    assertThatThrownBy(() -> new LiveLimits(1, 100_001))
        .hasMessage("--max-live-clients-per-address 100001: must be 0 to 100000");
  }
}
