package trendline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trendline.cli.OptionTable;
import trendline.cli.Program;

/** The README's tables are the commands' own manual. */
class ReadmeTest {
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of(
            new ThroughputCommand(),
            List.of("bench", "bench-workload", "bench-programs", "bench-json", "logs")),
        Arguments.of(
            new LatencyCommand(), List.of("bench-latency", "bench-programs", "bench-json", "logs")),
        Arguments.of(
            new GrowthCommand(), List.of("bench-growth", "bench-programs", "bench-json", "logs")),
        Arguments.of(new PiecesCommand(), List.of("bench-pieces", "bench-json", "logs")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theOptionsInTheReadmeAreThoseOfTheManual(Object command, List<String> tables)
      throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    Set<String> documented = new LinkedHashSet<>();
    tables.forEach(table -> documented.addAll(OptionTable.in(readme, table)));

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            OptionTable.of(new Program(command, Map.of()).commandLine()));
  }
}
