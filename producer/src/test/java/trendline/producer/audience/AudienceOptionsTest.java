package trendline.producer.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import trendline.cli.Durations;
import trendline.cli.WrongUseException;

class AudienceOptionsTest {
  @TempDir Path dir;

  @Test
  void withoutOptionsTheDefaultsHold() {
    assertThat(settings()).isEqualTo(AudienceSettings.DEFAULT);
  }

  @Test
  void theSecretIsTheFilesTextWithoutTheLinesEnd() throws IOException {
    Path file = Files.writeString(dir.resolve("secret"), "an example, not a secret\n");

    TokenSecret secret =
        settings("--page-token-secret-file", file.toString()).tokenSecret().orElseThrow();

    assertThat(secret.signature("budget-2031", "1795608000"))
        .isEqualTo("a59f658fd38019302f74e4731c30a57a39d59ebf23801cd4816893b02ab8b849");
  }

  @Test
  void aSecretThatIsTooShortIsNamedWithoutBeingTold() throws IOException {
    Path file = Files.writeString(dir.resolve("secret"), "short\n");

    assertThatThrownBy(() -> settings("--page-token-secret-file", file.toString()))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("--page-token-secret-file")
        .hasMessageContaining("must hold 16 to 4096 bytes, but has 5")
        .hasMessageNotContaining("short");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> settings("--page-token-secret-file", dir + "/none"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageEndingWith("none: there is no such file");
  }

  @Test
  void limitsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> settings("--max-views-a-minute", "1"))
        .isInstanceOf(WrongUseException.class)
        .hasMessage("--max-views-a-minute 1: must be 2 to 1000, or 0 for no such rule");
    assertThatThrownBy(() -> settings("--max-views-a-day", "-1"))
        .isInstanceOf(WrongUseException.class)
        .hasMessage("--max-views-a-day -1: must be 1 to 1000000, or 0 for no such rule");
  }

  @Test
  void aWindowOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> settings("--dedupe-window", "25h"))
        .isInstanceOf(WrongUseException.class)
        .hasMessage("--dedupe-window PT25H: must be 1s to 24h");
  }

  private static AudienceSettings settings(String... arguments) {
    AudienceOptions options = new AudienceOptions();
    CommandSpec command = CommandSpec.create();
    command.addMixin("audience", CommandSpec.forAnnotatedObject(options));
    new CommandLine(command)
        .registerConverter(Duration.class, Durations::parse)
        .parseArgs(arguments);
    return options.settings();
  }
}
