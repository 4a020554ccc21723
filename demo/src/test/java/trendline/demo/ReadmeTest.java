package trendline.demo;

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
import picocli.CommandLine;
import trendline.cli.OptionTable;
import trendline.cli.Program;
import trendline.producer.CollectorCommand;
import trendline.producer.generate.GenerateCommand;
import trendline.producer.replay.ReplayCommand;
import trendline.streams.BacktestCommand;
import trendline.streams.StatusCommand;
import trendline.streams.StreamsCommand;
import trendline.streams.TopicsCommand;

/** The README's tables are the commands' own manual. */
class ReadmeTest {
  /** Each command, and the tables that together hold its options. */
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of(
            new DemoCommand(),
            List.of("demo", "replaying", "lists", "publishing", "servers", "logs")),
        Arguments.of(
            new StreamsCommand(),
            List.of("streams", "kafka", "topics", "lists", "publishing", "servers", "logs")),
        Arguments.of(new BacktestCommand(), List.of("backtest", "lists", "logs")),
        Arguments.of(new TopicsCommand(), List.of("kafka", "topics", "logs")),
        Arguments.of(new StatusCommand(), List.of("status", "kafka", "logs")),
        Arguments.of(
            new CollectorCommand(),
            List.of("collector", "reporting", "audience", "kafka", "topics", "logs")),
        Arguments.of(new ReplayCommand(), List.of("replaying", "kafka", "topics", "logs")),
        Arguments.of(new GenerateCommand(), List.of("generate", "kafka", "topics", "logs")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theOptionsInTheReadmeAreThoseOfTheManual(Object command, List<String> tables)
      throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    CommandLine manual = new Program(command, Map.of()).commandLine();

    Set<String> documented = new LinkedHashSet<>();
    tables.forEach(table -> documented.addAll(OptionTable.in(readme, table)));

    assertThat(documented).containsExactlyInAnyOrderElementsOf(OptionTable.of(manual));
  }
}
