package trendline.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trendline.cli.WrongUseException;

class ReplayOptionsTest {
  @Command
  private static final class Holder {
    @Mixin private ReplayOptions options = new ReplayOptions();
  }

  @Test
  void theCommandDecidesWhereAReplayIsPutByDefault() {
    assertThat(options().settings(Rebase.NOW).rebase()).isEqualTo(Rebase.NOW);
    assertThat(options().settings(Rebase.NONE).rebase()).isEqualTo(Rebase.NONE);
    assertThat(options("--rebase", "now").settings(Rebase.NONE).rebase()).isEqualTo(Rebase.NOW);
  }

  @Test
  void unlessToldOtherwiseAllIsSentAsFastAsItGoes() {
    ReplaySettings settings = options().settings(Rebase.NONE);

    assertThat(settings.speed()).isEqualTo(Speed.MAX);
    assertThat(settings.formatOf("access.log.gz")).isEqualTo(FileFormat.COMBINED);
    assertThat(settings.formatOf("Events.NDJSON.gz")).isEqualTo(FileFormat.NDJSON);
  }

  @Test
  void aFormatThatIsGivenWinsOverTheName() {
    ReplaySettings settings = options("--format", "ndjson").settings(Rebase.NONE);

    assertThat(settings.formatOf("access.log")).isEqualTo(FileFormat.NDJSON);
  }

  @Test
  void aKeyIsNeverTold() {
    ReplaySettings settings = options("--visitor-key", "tell-nobody").settings(Rebase.NONE);

    assertThat(settings.visitorSecret()).asString().isEqualTo("tell-nobody");
    assertThat(settings.toString()).doesNotContain("tell-nobody");
  }

  @Test
  void withoutAKeyEachRunHasAnother() {
    ReplaySettings settings = options().settings(Rebase.NONE);

    assertThat(settings.visitorSecret()).hasSize(32).isNotEqualTo(settings.visitorSecret());
  }

  @Test
  void wrongUseNamesTheOption() {
    assertThatThrownBy(() -> options("--speed", "-1").settings(Rebase.NONE))
        .isInstanceOf(WrongUseException.class)
        .hasMessage("--speed -1: must be greater than 0, or max");
    assertThatThrownBy(() -> options("--article-path", "/x").settings(Rebase.NONE))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("--article-path /x: needs a group");
  }

  private static ReplayOptions options(String... arguments) {
    Holder holder = new Holder();
    new CommandLine(holder).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    return holder.options;
  }
}
