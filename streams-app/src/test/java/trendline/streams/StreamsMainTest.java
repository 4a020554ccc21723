package trendline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trendline.cli.Program;

class StreamsMainTest {
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--list trending:25h       | list trending: window 25h must be at most 24h",
        "--list hot:1h             | list hot:1h: must be trending, discussed or popular",
        "--list popular:7x         | window 7x: must be a number and m, h or d",
        "--list-size 201           | --list-size 201: must be 1 to 200",
        "--dedupe-window 25h       | --dedupe-window PT25H: must be 1s to 24h",
        "--dedupe-window soon      | is not a duration, as in 30m",
        "--publish-interval 10ms   | --publish-interval PT0.01S: must be 100ms to 1m",
        "--stale-after 1m          | --stale-after PT1M: must be more than a minute",
        "--http-port 70000         | --http-port 70000: must be 0 to 65535",
        "--operations-port -1      | --operations-port -1: must be 0 to 65535",
        "--role reader            | Invalid value for option '--role'",
        "--max-live-clients -1    | --max-live-clients -1: must be 0 to 100000",
        "--topic-prefix a/b        | topic prefix \"a/b\": must match",
        "--kafka-config nowhere    | --kafka-config nowhere: cannot be read",
        "--no-such-option          | Unknown option: '--no-such-option'"
      })
  void wrongUseEndsWithTwoAndOneLineThatSaysWhatAndWhich(String arguments, String line) {
    int exit = run(("streams " + arguments).split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains(line).hasLineCount(1);
  }

  @Test
  void aBrokerThatDoesNotAnswerEndsWithOneAndOneLine() {
    int exit = run("topics", "--bootstrap-server", "127.0.0.1:1");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .contains("--bootstrap-server 127.0.0.1:1: no broker answered")
        .hasLineCount(1);
  }

  @Test
  void aListThatIsNamedTwiceEndsWithTwo() {
    int exit = run("streams", "--list", "popular:24h,popular:24h");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("must not name a list twice").hasLineCount(1);
  }

  @Test
  void aStateDirectoryUnderAFileEndsWithOneAndNamesItsOption() {
    int exit = run("streams", "--state-dir", "pom.xml/state");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .contains("--state-dir pom.xml/state: cannot be created")
        .hasLineCount(1);
  }

  private int run(String... arguments) {
    Program program = new Program(new StreamsMain(), Map.of());
    program.commandLine().setErr(new PrintWriter(err, true));
    return program.run(arguments);
  }
}
