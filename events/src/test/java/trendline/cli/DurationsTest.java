package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "30m, PT30M",
    "1h30m, PT1H30M",
    "500ms, PT0.5S",
    "7d, P7D",
    "1d2h3m4s5ms, P1DT2H3M4.005S",
    "0s, PT0S",
    "999999999d, P999999999D",
    "PT30M, PT30M",
    "pt1.5s, PT1.5S",
    "P1DT1H, P1DT1H"
  })
  void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
    Duration duration = Durations.parse(text);

    assertThat(duration).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "30",
        "m",
        "30 m",
        "1.5h",
        "30m1h",
        "1h1h",
        "1000000000s",
        "P",
        "P1M",
        "30M",
        "-5m",
        "PT99999999999999999999S",
        "P999999999999999999D",
        "３0m",
        "1h\n"
      })
  void whatIsNoDurationIsQuotedBesideExamples(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.parse(text))
        .withMessage("\"" + text + "\" is not a duration, as in 30m, 1h30m, 500ms, 7d or PT30M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT5M", "PT-1S", "P-1D"})
  void aNegativeDurationIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.parse(text))
        .withMessage("\"" + text + "\" must not be negative");
  }
}
