package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class EnvironmentDefaultsTest {
  private final EnvironmentDefaults defaults =
      new EnvironmentDefaults(Map.of("TRENDLINE_RATE", "7", "TRENDLINE_FILE", "a.log"));

  @ParameterizedTest
  @CsvSource({
    "--rate, TRENDLINE_RATE",
    "--bootstrap-server, TRENDLINE_BOOTSTRAP_SERVER",
    "-r, TRENDLINE_R"
  })
  void aVariableIsNamedAfterItsOption(String option, String variable) {
    assertThat(EnvironmentDefaults.variable(option)).isEqualTo(variable);
  }

  @Test
  void theLongestNameOfAnOptionIsLookedUp() {
    OptionSpec option = OptionSpec.builder("-r", "--rate").build();

    String value = defaults.defaultValue(option);

    assertThat(value).isEqualTo("7");
  }

  @Test
  void anOptionWithoutVariableHasNoValueFromHere() {
    OptionSpec option = OptionSpec.builder("--speed").build();

    String value = defaults.defaultValue(option);

    assertThat(value).isNull();
  }

  @Test
  void filesAndOtherParametersAreNotReadFromTheEnvironment() {
    PositionalParamSpec files = PositionalParamSpec.builder().paramLabel("FILE").build();

    String value = defaults.defaultValue(files);

    assertThat(value).isNull();
  }
}
