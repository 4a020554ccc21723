package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class EffectiveOptionsTest {
  /** Has an option of each kind. */
  @Command(name = "kinds", mixinStandardHelpOptions = true)
  static final class Kinds implements Runnable {
    @Option(names = "--size", defaultValue = "7")
    int size;

    @Option(names = "--origin", split = ",")
    List<String> origins = List.of();

    @Option(names = "--file", paramLabel = "FILE")
    Path file;

    @Option(names = "--api-key", paramLabel = "SECRET", split = ",")
    List<String> keys = List.of();

    @Override
    public void run() {}
  }

  @Test
  void defaultsAndWhatWasGivenAreShownAndWhatHasNoValueIsNot() {
    assertThat(options("--origin", "a,b", "--log-format", "json"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("--size", "7", "--origin", "a,b", "--log-format", "JSON"));
  }

  @Test
  void secretsAreHiddenWhereverTheyComeFrom() {
    assertThat(options("--api-key", "sentinel-of-an-option"))
        .containsEntry("--api-key", "(hidden)");

    Program program = new Program(new Kinds(), Map.of("TRENDLINE_API_KEY", "sentinel"));
    program.run();
    assertThat(EffectiveOptions.of(program.commandLine().getCommandSpec()))
        .containsEntry("--api-key", "(hidden)");
  }

  private static Map<String, String> options(String... arguments) {
    CommandLine commandLine = new Program(new Kinds(), Map.of()).commandLine();
    commandLine.execute(arguments);
    return EffectiveOptions.of(commandLine.getCommandSpec());
  }
}
