package trendline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {
  private final SampleCommand command = new SampleCommand();
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void withoutOptionOrVariableTheDefaultHolds() {
    int exit = run();

    assertThat(exit).isZero();
    assertThat(command.seen).containsExactly(Duration.ofMinutes(30), SampleCommand.Format.COMBINED);
    assertThat(err).asString().isEmpty();
  }

  @Test
  void aVariableGoesBeforeTheDefault() {
    environment.put("TRENDLINE_DEDUPE_WINDOW", "5m");
    environment.put("TRENDLINE_FORMAT", "NdJson");

    int exit = run();

    assertThat(exit).isZero();
    assertThat(command.seen).containsExactly(Duration.ofMinutes(5), SampleCommand.Format.NDJSON);
  }

  @Test
  void anOptionGoesBeforeAVariable() {
    environment.put("TRENDLINE_DEDUPE_WINDOW", "5m");

    int exit = run("-w", "7m");

    assertThat(exit).isZero();
    assertThat(command.seen).contains(Duration.ofMinutes(7));
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    environment.put("TRENDLINE_DEDUPE_WINDOW", "");

    int exit = run();

    assertThat(exit).isZero();
    assertThat(command.seen).contains(Duration.ofMinutes(30));
  }

  @Test
  void aVariableReachesASubcommandOfASubcommand() {
    environment.put("TRENDLINE_DEPTH", "42");

    int exit = run("middle", "leaf");

    assertThat(exit).isEqualTo(42);
  }

  @Test
  void helpIsNotSwitchedOnByTheEnvironment() {
    environment.put("TRENDLINE_HELP", "true");
    environment.put("TRENDLINE_VERSION", "true");

    int exit = run();

    assertThat(exit).isZero();
    assertThat(command.seen).isNotEmpty();
    assertThat(run("--help")).isZero();
    assertThat(out).asString().contains("--dedupe-window");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "--dedupe-window=soon#\"soon\" is not a duration, as in 30m, 1h30m, 500ms, 7d or PT30M",
        "--dedupe-window=-PT1S#\"-PT1S\" must not be negative",
        "--format=xml#expected one of [COMBINED, NDJSON] (case-insensitive) but was 'xml'",
        "--rate=many#'many' is not an int",
        "--rat=1#Unknown option: '--rat=1'"
      })
  void wrongUseIsOneLineThatNamesOptionValueAndRule(String option, String rule) {
    int exit = run(option);

    assertThat(exit).isEqualTo(2);
    assertThat(err).asString().startsWith("sample: ").contains(rule).endsWith(" (see --help)\n");
    assertThat(err).asString().contains(option.split("=", -1)[0]).doesNotContain("java.");
    assertThat(err).asString().hasLineCount(1);
  }

  @Test
  void aWrongVariableIsWrongUseToo() {
    environment.put("TRENDLINE_DEDUPE_WINDOW", "soon");

    int exit = run();

    assertThat(exit).isEqualTo(2);
    assertThat(err).asString().contains("--dedupe-window", "soon").hasLineCount(1);
  }

  @Test
  void failureIsOneLineAndExitsWithOne() {
    command.failure = new FailedException("the disk is full\n  on /data;\r\nmake room\n");

    int exit = run();

    assertThat(exit).isEqualTo(1);
    assertThat(err).hasToString("sample: the disk is full; on /data;; make room\n");
  }

  @Test
  void wrongUseFoundWhileRunningExitsWithTwo() {
    command.failure = new WrongUseException("--at: 2020 lies before the file's first event");

    int exit = run();

    assertThat(exit).isEqualTo(2);
    assertThat(err).hasToString("sample: --at: 2020 lies before the file's first event\n");
  }

  @Test
  void theUnexpectedSaysItsKindOnOneLine() {
    command.failure = new IllegalStateException();

    int exit = run();

    assertThat(exit).isEqualTo(1);
    assertThat(err).hasToString("sample: failed by IllegalStateException\n");
  }

  private int run(String... args) {
    Program program = new Program(command, environment);
    program.commandLine().setErr(new PrintWriter(err)).setOut(new PrintWriter(out));
    return program.run(args);
  }
}
